package uk.halfterm.cohort;

import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.shared.DateRange;

/** Where somebody is in one programme on a day, and by which place in a cohort; what there is to say differs by its schedule. */
public sealed interface Position {

    CohortSummary cohort();

    @Nullable
    GroupSummary group();

    OrganisationId organisation();

    /** The time of their own place in the cohort. */
    DateRange period();

    default ProgrammeId programme() {
        return cohort().programme();
    }

    /**
     * In a programme by school terms: the half term of their school's calendar (in a holiday the one that comes next), which one of the
     * programme it is for them, and the sections of the first level that are current in it.
     */
    record InTerms(
            CohortSummary cohort,
            @Nullable GroupSummary group,
            OrganisationId organisation,
            DateRange period,
            HalfTerm halfTerm,
            TermHalf at,
            List<Integer> sections)
            implements Position {

        public InTerms {
            sections = List.copyOf(sections);
        }

        public List<SectionRef> current() {
            return sections.stream()
                    .map(number -> SectionRef.of(programme(), number))
                    .toList();
        }
    }

    /** In a self-paced programme, where no day is better than another. */
    record SelfPaced(CohortSummary cohort, @Nullable GroupSummary group, OrganisationId organisation, DateRange period)
            implements Position {}
}
