//! The words of a language as a table, for what has to go through all of them.

#![allow(unsafe_code, reason = "to name each word once more, in code, would make the engine larger by 2 KB")]

use super::Words;

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

const SIZE: usize = size_of::<Words>() / size_of::<&'static str>();

impl Words {
    /// The tag, and then every form of every word, in their order.
    pub(super) fn table(&mut self) -> &mut [&'static str] {
        // SAFETY: `Words` lies as in C, and each of its fields is `Said`, so that it is `SIZE` times a `&'static str`.
        unsafe { std::slice::from_raw_parts_mut((&raw mut *self).cast(), SIZE) }
    }
}
