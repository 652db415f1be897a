// The words on board: those of templates/words/en.ftl, as a test sees to.

export const onBoard = {
 "en": {
  "title": "Public safety advisories",
  "none": "{feed}: no advisory is in force.",
  "stale": "The current state could not be checked. Advisories may have changed.",
  "failed": "The advisories could not be loaded. This does not mean that there are none.",
  "asOf": "As of {when}",
  "more": "All advisories and details",
  "untranslated": "This text is not available in the language of this page.",
  "count": "Advisories in force",
  "drills": "Exercises and tests",
  "labelled": "{label}: {value}",
  "exercise": "EXERCISE:",
  "test": "TEST:",
  "isExercise": "This is an exercise. Nothing here is real, and nobody needs to act on it.",
  "isTest": "This is a test of the system. Nothing here is real, and nobody needs to act on it.",
  "do": "What to do",
  "where": "Where",
  "until": "Valid until",
  "review": "To be reviewed by",
  "severity": "Severity",
  "extreme": "extreme",
  "severe": "severe",
  "moderate": "moderate",
  "minor": "minor",
  "unknown": "unknown",
  "level": "{name}, step {step} of {count} on the scale “{scale}”",
  "omitted": "In force but not shown here for want of room: {count}."
 }
};
