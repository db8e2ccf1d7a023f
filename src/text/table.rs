//! The words of a language as a table, for what has to go through all of them.

#![allow(unsafe_code, reason = "to name each word once more, in code, would make the engine larger by 2 KB")]

/// A word in all its forms, which lie behind each other.
///
/// # Safety
/// What implements it is made of so many `&'static str`, and of nothing else.
pub(super) unsafe trait Said {
    /// How many forms it has.
    const FORMS: u8;
}

// SAFETY: it is one.
unsafe impl Said for &'static str {
    const FORMS: u8 = 1;
}

// SAFETY: it is made of six.
unsafe impl Said for super::Forms {
    const FORMS: u8 = 6;
}

// SAFETY: it is made of twelve.
unsafe impl Said for super::Months {
    const FORMS: u8 = 12;
}

/// Words that lie behind each other.
///
/// # Safety
/// What implements it lies as in C, and each of its fields is [`Said`].
pub(super) unsafe trait Table: Sized {
    /// The name of each word, apart by spaces.
    const NAMES: &str;
    /// How many forms each has.
    const SIZES: &[u8];
    /// How many places the table has.
    const PLACES: usize = size_of::<Self>() / size_of::<&'static str>();

    /// The tag, if there is one, and then every form of every word, in their order.
    fn table(&mut self) -> &mut [&'static str] {
        // SAFETY: by what implements it, it is so many times a `&'static str`.
        unsafe { std::slice::from_raw_parts_mut((&raw mut *self).cast(), Self::PLACES) }
    }
}

/// Declares words, and the table of them.
macro_rules! words {
    (
        $(#[$about:meta])* pub struct $words:ident $(, known by $tag:ident)? {
            $($(#[$about_word:meta])* pub $name:ident: $said:ty,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone)]
        #[repr(C)]
        pub struct $words {
            $(
                /// The tag of the language.
                pub $tag: &'static str,
            )?
            $($(#[$about_word])* pub $name: $said,)*
        }

        // SAFETY: it lies as in C, and nothing that is not said has forms.
        #[allow(unsafe_code, reason = "the macro makes sure of what is promised")]
        unsafe impl $crate::text::table::Table for $words {
            const NAMES: &str = concat!($(stringify!($name), " "),*);
            const SIZES: &[u8] = &[$(<$said as $crate::text::table::Said>::FORMS),*];
        }
    };
}
