package uk.halfterm.curriculum;

import java.util.Objects;

/** What a programme calls its people; words are data (domain.md 3). */
public record Labels(Label mentee, Label mentor, Label inductionTutor, Label programmeTeam) {

    /** One of them in the middle of a sentence, several of them, and the words for narrow places. */
    public record Label(String name, String plural, String brief, String briefPlural) {

        public Label {
            briefPlural = Objects.requireNonNullElse(briefPlural, plural); // older releases kept labels without it
        }

        /** "ECT", "Practitioner": {@code brief} as a heading. */
        public String briefTitle() {
            return capitalised(brief);
        }

        /** "ECTs", "Practitioners". */
        public String briefPluralTitle() {
            return capitalised(briefPlural);
        }

        private static String capitalised(String words) {
            return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
