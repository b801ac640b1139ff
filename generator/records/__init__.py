"""Contracts, and the records and settings that keep to them."""

from generator.records.content import Attachment
from generator.records.contract import (
    Contract,
    Schema,
    answers_contract,
    branch,
    citable_kinds,
    contracts,
    description,
    every_contract,
    is_date,
    is_moment,
    label,
    labels,
    longer,
    metacontract,
    narrative_contract,
    resolve,
    reviewed_contract,
    settings_contract,
    shared_parts,
    value_label,
)
from generator.records.editor import editor_files, editor_patterns, editor_schemas
from generator.records.identity import proposed, reserved
from generator.records.kind import KindPage
from generator.records.listing import Field, fields
from generator.records.loading import ENGINE, Unsound
from generator.records.naming import choices_of, kinds, name_of
from generator.records.narrative import Narrative, load_narratives
from generator.records.record import (
    File,
    Loaded,
    Part,
    Record,
    field_of_tables,
    load_file,
    load_records,
    natural_order,
    parts,
    record_files,
    shown_path,
)
from generator.records.repair import as_yaml, reading_of, rewrite
from generator.records.settings import (
    Document,
    Entry,
    Settings,
    Term,
    help_of,
    language_of,
    load_answers,
    load_reviewed,
    load_settings,
)
from generator.records.suggestion import Choice, did_you_mean, letters, listed, meant, nearest
from generator.records.validation import example, validate
from generator.records.value import value_of

__all__ = [
    "ENGINE", "Attachment", "Choice", "Contract", "Document", "Entry", "Field", "File", "KindPage", "Loaded", "Narrative", "Part", "Record", "Schema", "Settings", "Term", "Unsound", "answers_contract", "as_yaml", "branch", "choices_of", "citable_kinds", "contracts", "description", "did_you_mean", "editor_files", "editor_patterns", "editor_schemas", "every_contract", "example", "field_of_tables", "fields", "help_of", "is_date", "is_moment", "kinds", "label", "labels", "language_of", "letters", "listed", "load_answers", "load_file", "load_narratives", "load_records", "load_reviewed", "load_settings", "longer", "meant", "metacontract", "name_of", "narrative_contract", "natural_order", "nearest", "parts", "proposed", "reading_of", "record_files", "reserved", "resolve", "reviewed_contract", "rewrite", "settings_contract", "shared_parts", "shown_path", "validate", "value_label", "value_of",
]  # fmt: skip
