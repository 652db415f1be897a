//! Forewarn publishes public-safety advisories: checked, agreed by two people, and shown in every format in the same instant.
