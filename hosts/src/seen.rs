//! What a visitor has of a snippet, in words for the table.

/// What came of one snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The widget starts in the page.
    Starts,
    /// It starts, and the text that it should stand for stays beside it.
    StartsBesideFallback,
    /// The widget starts in the iframe, whose height follows it.
    FrameFits,
    /// The widget starts in the iframe, whose height stays as it was.
    FrameStays,
    /// The iframe is there, and no widget in it.
    FrameIdle,
    /// The link is there, and the widget starts behind it.
    Link,
    /// The link is there, and no widget behind it.
    LinkIdle,
    /// The text for those who have no widget stays.
    Fallback,
    /// The snippet is shown to people.
    Code,
    /// Nothing is left.
    Nothing,
    /// The editor is told that it can't be.
    Refused,
    /// There is no such thing here.
    None,
}

impl Seen {
    /// What the table says.
    pub fn words(self) -> &'static str {
        match self {
            Self::Starts => "starts",
            Self::StartsBesideFallback => "starts, the fallback text stays beside it",
            Self::FrameFits => "starts, the height fits",
            Self::FrameStays => "starts, the height stays",
            Self::FrameIdle => "an iframe in which nothing starts",
            Self::Link => "leads to it",
            Self::LinkIdle => "leads to nothing",
            Self::Fallback => "only the fallback text",
            Self::Code => "the code, as text",
            Self::Nothing => "nothing",
            Self::Refused => "refused",
            Self::None => "–",
        }
    }
}

/// What is left of a snippet in a page, as it stands there before any script has run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is there or not, whatever else is")]
pub struct Remains {
    /// The element.
    pub element: bool,
    /// The script that defines it, as a module.
    pub entry: bool,
    /// The iframe, with its address.
    pub frame: bool,
    /// Its sandbox, if it has one, forbids scripts.
    pub idle: bool,
    /// The script that fits its height, as a module.
    pub resize: bool,
    /// The link, with its address.
    pub link: bool,
    /// The text for those who have no widget.
    pub fallback: bool,
    /// Words of the snippet that were never meant to be read.
    pub code: bool,
}

impl Remains {
    /// What a browser makes of it that does as it is told.
    pub fn promise(self) -> Seen {
        match self {
            Self { element: true, entry: true, .. } => Seen::Starts,
            Self { frame: true, idle: true, .. } => Seen::FrameIdle,
            Self { frame: true, resize: true, .. } => Seen::FrameFits,
            Self { frame: true, .. } => Seen::FrameStays,
            Self { link: true, .. } => Seen::Link,
            Self { code: true, .. } => Seen::Code,
            Self { fallback: true, .. } => Seen::Fallback,
            _ => Seen::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_without_its_script_is_its_fallback() {
        let element = Remains { element: true, fallback: true, ..Remains::default() };
        assert_eq!(element.promise(), Seen::Fallback);
        assert_eq!(Remains { entry: true, ..element }.promise(), Seen::Starts);
    }

    #[test]
    fn an_iframe_that_may_run_no_script_shows_no_widget() {
        let frame = Remains { frame: true, resize: true, ..Remains::default() };
        assert_eq!(frame.promise(), Seen::FrameFits);
        assert_eq!(Remains { resize: false, ..frame }.promise(), Seen::FrameStays);
        assert_eq!(Remains { idle: true, ..frame }.promise(), Seen::FrameIdle);
    }

    #[test]
    fn of_nothing_nothing_comes() {
        assert_eq!(Remains::default().promise(), Seen::Nothing);
    }
}
