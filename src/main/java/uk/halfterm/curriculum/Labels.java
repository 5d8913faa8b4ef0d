package uk.halfterm.curriculum;

/** What a programme calls its people; words are data (domain.md 3). */
public record Labels(Label mentee, Label mentor, Label inductionTutor, Label programmeTeam) {

    /** One of them in the middle of a sentence, several of them, and the word for narrow places. */
    public record Label(String name, String plural, String brief) {}
}
