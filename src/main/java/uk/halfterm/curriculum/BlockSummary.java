package uk.halfterm.curriculum;

/** A block in a list: one half term of a programme, with the time its authors plan for it. */
public record BlockSummary(
        ProgrammeId programme,
        int number,
        String title,
        String summary,
        Hours selfStudy,
        Hours mentorSessions,
        Cadence cadence) {

    /** The term of the programme it belongs to, from 1 (domain.md 2: in term t, blocks 2t-1 and 2t). */
    public int term() {
        return (number + 1) / 2;
    }
}
