//! What a question asks for.

use super::{Item, Text};

/// A question; or a field of a group, which is asked like one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Its id, the same for ever.
    pub id: String,
    /// What is asked.
    pub text: Text,
    /// An explanation or an example.
    pub hint: Option<Text>,
    /// The heading of the screen that begins with it, when it begins one.
    pub screen: Option<Text>,
    /// What kind of answer it asks for.
    pub ask: Ask,
}

/// The kinds of question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// A statement to be put on a scale.
    Statement(AskStatement),
    /// A choice of options.
    Choice(AskChoice),
    /// Own words.
    Text {
        /// Whether the field has several lines.
        long: bool,
        /// Short questions that help to begin.
        prompts: Vec<Text>,
    },
    /// A day, with what goes into the person's calendar for it.
    Date(Option<Reminder>),
    /// Several items with the same fields.
    Group(AskGroup),
    /// What is asked of someone who comes back.
    CheckIns {
        /// Fields before the items of groups.
        first: Vec<Question>,
        /// Fields after them, some only when the question with an id is answered.
        last: Vec<(Question, Option<String>)>,
    },
}

impl Ask {
    /// Whether a question of this kind is shown by the rest of the engine: our questionnaires ask none on their first steps.
    pub fn comes_later(&self) -> bool {
        matches!(self, Ask::Statement(_) | Ask::Date(_) | Ask::Group(_) | Ask::CheckIns { .. })
    }

    /// The fields under a question, those of check-ins among them.
    pub fn fields(&self) -> Vec<&Question> {
        let mut fields = Vec::new();
        match self {
            Ask::Group(group) => {
                fields = group.all_fields();
                add(&mut fields, &group.check_in);
            }
            Ask::CheckIns { first, last } => {
                add(&mut fields, first);
                for (field, _) in last {
                    fields.push(field);
                }
            }
            _ => {}
        }
        fields
    }
}

fn add<'a>(fields: &mut Vec<&'a Question>, others: &'a [Question]) {
    for field in others {
        fields.push(field);
    }
}

impl Default for Ask {
    fn default() -> Self {
        Ask::Text { long: false, prompts: Vec::new() }
    }
}

/// A statement to be put on a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskStatement {
    /// The id of its scale.
    pub scale: String,
    /// The id of its theme.
    pub theme: Option<String>,
    /// A question to talk about.
    pub talk: Option<Text>,
    /// A small first step.
    pub step: Option<Text>,
}

/// A choice of options.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AskChoice {
    /// Whether any number may be chosen; else one.
    pub any: bool,
    /// The options; none when it offers what stands elsewhere.
    pub options: Vec<AskOption>,
    /// Titles of groups of options, in the order of the options.
    pub groups: Vec<Text>,
    /// What it offers instead of options of its own.
    pub offers: Option<Offers>,
    /// The label of the field for own words.
    pub own: Option<Text>,
}

/// An option of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskOption {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Text,
    /// How the heading of the report words it.
    pub in_report: Option<Text>,
    /// Ids of questions and themes that help.
    pub helps: Vec<String>,
    /// The group that it stands in, by its place in [`AskChoice::groups`].
    pub group: usize,
}

/// What a choice offers of other answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// Ids of the questions.
    pub from: Vec<String>,
    /// What of them.
    pub which: Which,
}

/// What is offered of another answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// What was chosen or written there.
    Chosen {
        /// Said while there is nothing.
        none: Text,
    },
    /// The options that were not chosen there, on request.
    Rest {
        /// The label that asks for them.
        more: Text,
    },
}

/// Several items with the same fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskGroup {
    /// The name of one item.
    pub item: Text,
    /// What the ids of items begin with.
    pub item_id: String,
    /// How many items there may be.
    pub most: usize,
    /// The label that adds an item.
    pub add: Text,
    /// The fields of an item, at least one; the first names it.
    pub fields: Vec<Question>,
    /// The fields under "Add more".
    pub more: Vec<Question>,
    /// What is asked of each item when someone comes back.
    pub check_in: Vec<Question>,
    /// Its date and the words that go into the person's calendar.
    pub calendar: Option<Calendar>,
}

/// Fields that make an entry in a calendar, by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The day.
    pub date: String,
    /// The words.
    pub words: String,
}

/// The words that go into a calendar for a date question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The id of a group.
    pub group: String,
    /// The id of its field, whose words of all items are taken.
    pub words: String,
}

impl AskGroup {
    /// All fields of an item.
    pub fn all_fields(&self) -> Vec<&Question> {
        let mut fields = Vec::new();
        add(&mut fields, &self.fields);
        add(&mut fields, &self.more);
        fields
    }

    /// The field with an id.
    pub fn field(&self, id: &str) -> Option<&Question> {
        let has_id = |field: &&Question| field.id == id;
        self.fields.iter().find(has_id).or_else(|| self.more.iter().find(has_id))
    }

    /// What an item is called: the words of its first field that has any.
    pub fn name_of<'a>(&self, item: &'a Item) -> Option<&'a str> {
        self.fields.iter().find_map(|field| item.words(&field.id))
    }
}

impl AskChoice {
    /// What the ids of own words begin with: `own-`; or, where own words of another answer may be offered, with the id
    /// of the question behind it, so that they never meet.
    pub fn own_prefix(&self, question: &str) -> String {
        match &self.offers {
            Some(Offers { which: Which::Chosen { .. }, .. }) => join!["own-", question, "-"],
            _ => "own-".to_owned(),
        }
    }
}
