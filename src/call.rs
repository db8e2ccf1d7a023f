//! Closures behind a pointer.
//!
//! `dyn Fn` and `dyn FnMut` say the same, and carry for each closure a way of being called once and for all, which nothing
//! here uses and which the engine would be 144 functions larger by.

/// What can be called with something, any number of times.
pub trait Call<Given> {
    /// Calls it.
    fn call(&self, given: Given);
}

impl<Given, F: Fn(Given)> Call<Given> for F {
    fn call(&self, given: Given) {
        self(given);
    }
}

/// What makes something, any number of times.
pub trait Make<Made> {
    /// Makes it.
    fn make(&self) -> Made;
}

impl<Made, F: Fn() -> Made> Make<Made> for F {
    fn make(&self) -> Made {
        self()
    }
}

/// What makes something by a number, any number of times.
pub trait MakeBy<Made> {
    /// Makes it.
    fn make_by(&self, number: usize) -> Made;
}

impl<Made, F: Fn(usize) -> Made> MakeBy<Made> for F {
    fn make_by(&self, number: usize) -> Made {
        self(number)
    }
}

/// What can be done again, and remembers something in the meantime.
pub trait Again {
    /// Does it.
    fn again(&mut self);
}

impl<F: FnMut()> Again for F {
    fn again(&mut self) {
        self();
    }
}

/// The same by a number.
pub trait AgainBy {
    /// Does it.
    fn again_by(&mut self, number: usize);
}

impl<F: FnMut(usize)> AgainBy for F {
    fn again_by(&mut self, number: usize) {
        self(number);
    }
}
