//! The rules an input can break.

/// How bad a problem is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// The input is used, but a person should know.
    Warning,
    /// The input is refused whole; nothing changes.
    Error,
}

/// Declares the codes with their stable names, so that no name is written twice.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// Which rule an input broke.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name for programs.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// Whether it makes an input unusable.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The text is empty.
    Empty = "empty", Error;
    /// The text is larger than the limit.
    TooLarge = "too-large", Error;
    /// The text is not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A character does not belong there.
    NotJson = "not-json", Error;
    /// The text ends in the middle.
    Truncated = "truncated", Error;
    /// Something follows the end of the document.
    Trailing = "trailing", Error;
    /// A key stands twice in one object.
    DuplicateKey = "duplicate-key", Error;
    /// A key that would change how programs read the object.
    ForbiddenKey = "forbidden-key", Error;
    /// Objects and lists are nested deeper than the limit.
    TooDeep = "too-deep", Error;
    /// An escape in a string means nothing, or half a character.
    BadEscape = "bad-escape", Error;
    /// A number has more than six decimals.
    NumberTooPrecise = "number-too-precise", Error;
    /// A number is beyond ±10¹² or not finite.
    NumberTooLarge = "number-too-large", Error;
    /// A value is of another type than expected.
    WrongType = "wrong-type", Error;
    /// A required field is missing.
    MissingField = "missing-field", Error;
    /// A field is not known; it is kept.
    UnknownField = "unknown-field", Warning;
    /// A field is not known where a misplaced key would be ignored silently.
    UnexpectedField = "unexpected-field", Error;
    /// The document is of another kind.
    WrongFormat = "wrong-format", Error;
    /// The document was made by a newer major version.
    NewerVersion = "newer-version", Error;
    /// A text is longer than the limit.
    TextTooLong = "text-too-long", Error;
    /// An id has characters it may not have.
    BadId = "bad-id", Error;
    /// A list is longer than the limit.
    TooMany = "too-many", Error;
    /// The same id is used twice.
    DuplicateId = "duplicate-id", Error;
    /// The instrument is not known.
    UnknownInstrument = "unknown-instrument", Error;
    /// That version of the instrument is not known.
    UnknownInstrumentVersion = "unknown-instrument-version", Error;
    /// The file was made by another edition of the instrument's rules.
    DigestDiffers = "digest-differs", Warning;
    /// The instrument has no such dimension.
    UnknownDimension = "unknown-dimension", Error;
    /// The instrument has no such indicator.
    UnknownIndicator = "unknown-indicator", Error;
    /// The instrument has no such facility.
    UnknownFacility = "unknown-facility", Error;
    /// A number is outside what its scale or weight allows.
    OutOfRange = "out-of-range", Error;
    /// A level has decimals.
    NotWhole = "not-whole", Error;
    /// A link is neither http nor https.
    BadLink = "bad-link", Error;
    /// The address of a link holds nothing.
    LinkEmpty = "link-empty", Error;
    /// A link was cut, or a letter of it changed.
    LinkDamaged = "link-damaged", Error;
    /// A link of a version that is not known, or with its first letter changed.
    LinkVersion = "link-version", Error;
    /// A link was made by another edition of an instrument.
    LinkRules = "link-rules", Error;
    /// A date is not a day of the calendar.
    BadDate = "bad-date", Error;
    /// A mark and "not applicable" stand side by side.
    MarkedNotApplicable = "marked-not-applicable", Warning;
    /// A unit gives its score and also points or observations that do not lead to it.
    DepthsDiffer = "depths-differ", Warning;
    /// Points exceed the assumed weight, but not what is known.
    AboveAssumedWeight = "above-assumed-weight", Warning;
    /// Everything in a unit is not applicable.
    NothingApplies = "nothing-applies", Warning;
    /// The score lies in a stretch that the published bands do not cover.
    ClassDisputed = "class-disputed", Warning;
    /// The instrument was not made for this kind of entity.
    KindUnusual = "kind-unusual", Warning;
    /// The assessment has no unit yet.
    NoUnits = "no-units", Warning;
    /// Weights of children add up to more than the parent's, or not to all of it.
    WeightsDisagree = "weights-disagree", Error;
    /// Classes leave a gap, overlap or fall.
    ClassesDisagree = "classes-disagree", Error;
    /// A name refers to nothing, or is never used.
    BadReference = "bad-reference", Error;
    /// The two languages have different keys.
    LanguagesDiffer = "languages-differ", Error;
    /// A pack from outside has an id that belongs to the packs that come with the program.
    PackIdTaken = "pack-id-taken", Error;
    /// A pack from outside has the id of another one, but not its content.
    PacksDiffer = "packs-differ", Warning;
    /// The score follows rules that did not come with the program.
    OwnInstrument = "own-instrument", Warning;
    /// An adjusted weight contradicts what is known of it from published results.
    WeightBeyondKnown = "weight-beyond-known", Warning;
    /// Files to merge were made with different instruments.
    InstrumentsDiffer = "instruments-differ", Error;
    /// Files to merge name different entities.
    EntitiesDiffer = "entities-differ", Error;
    /// The instrument has no such class or zone, or the target names none or several.
    UnknownTarget = "unknown-target", Error;
    /// The assessment has no such unit.
    UnknownUnit = "unknown-unit", Error;
    /// Somebody who watched the progress stopped the work.
    Cancelled = "cancelled", Error;
    /// Points that a plan leaves alone because they are locked.
    PlanLocked = "plan-locked", Warning;
    /// Points that a plan leaves alone because a unit cannot observe them itself.
    PlanNotSelfObserved = "plan-not-self-observed", Warning;
    /// A unit is planned by points or score alone.
    PlanCoarse = "plan-coarse", Warning;
    /// A unit's score or points cover details, so that it is not planned at all.
    PlanCovered = "plan-covered", Warning;
    /// A workbook that is no form of this program.
    NotAForm = "not-a-form", Error;
    /// A workbook in an older or another format, or locked by a password.
    WorkbookFormat = "workbook-format", Error;
    /// A workbook that cannot be read.
    WorkbookBroken = "workbook-broken", Error;
    /// A workbook with macros.
    WorkbookMacros = "workbook-macros", Error;
    /// A workbook that unpacks to more than any form has.
    WorkbookTooLarge = "workbook-too-large", Error;
    /// A sheet of a form is missing.
    SheetMissing = "sheet-missing", Error;
    /// A row of a form is missing.
    RowMissing = "row-missing", Error;
    /// A row of a form has a name that is not known, or that stands twice.
    RowUnknown = "row-unknown", Error;
    /// An indicator of a form has one mark and also marks of observers.
    AnsweredTwice = "answered-twice", Error;
    /// A cell of a form holds an error of the spreadsheet.
    CellError = "cell-error", Error;
    /// A cell of a form holds a formula without a result.
    CellUncomputed = "cell-uncomputed", Error;
    /// A cell of a form shows a date where a number is asked for.
    CellIsDate = "cell-is-date", Error;
    /// The format of a cell makes its number look like another one, or hides it.
    CellDisguised = "cell-disguised", Error;
    /// A condition still denies the zone that the score reaches.
    ZoneDenied = "zone-denied", Warning;
}
