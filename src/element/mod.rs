//! The element's side of the engine: settings in, events out, and one session between.

#[cfg(feature = "leptos")]
mod component;
mod keeper;
mod session;
mod settings;
pub mod widget;

#[cfg(feature = "leptos")]
pub use component::{Assessment, Progress};
pub use keeper::{Keeper, Kept};
use session::{Event, Session};
pub use settings::{Settings, Warning};

use crate::call::Call;
use crate::glue::Thing;
use crate::model::Questionnaire;
use crate::view::live::{Scope, own};
use crate::view::scope;

/// A session and its view in a container; both end when it is dropped, and what was typed last is saved.
struct Mounted {
    session: Session,
    _scope: Scope,
}

impl Mounted {
    fn new(
        container: Thing,
        questionnaire: Questionnaire,
        settings: Settings,
        carried: Option<&str>,
        emit: Box<dyn Call<Event>>,
    ) -> Self {
        let emit = Box::new(move |event: Event| match event {
            Event::Print => container.print(),
            _ => emit.call(event),
        });
        let scope = scope();
        let session = scope.within(|| {
            own(container.number());
            let session = Session::new(container, questionnaire, settings, carried, emit);
            container.append(session.view().thing());
            session.follow_others();
            session
        });
        Mounted { session, _scope: scope }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.session.save();
        self.session.take_back();
    }
}
