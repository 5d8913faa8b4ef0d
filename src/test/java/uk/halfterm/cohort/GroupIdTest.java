package uk.halfterm.cohort;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupIdTest {

    private static final CohortId COHORT = CohortId.of("ecf.september-23-24");

    @Test
    void isTheCohortsSlugAndItsOwn() {
        assertThat(GroupId.of(COHORT, "Dairy Milk").value()).isEqualTo("ecf.september-23-24/dairy-milk");
        assertThat(GroupId.of(COHORT, "  DAIRY   milk ")).isEqualTo(GroupId.of(COHORT, "Dairy Milk"));
        assertThat(GroupId.of("ecf.september-23-24/dairy-milk").cohort()).isEqualTo(COHORT);
    }

    @Test
    void refusesAGroupWithoutACohortOrAName() {
        assertThatThrownBy(() -> GroupId.of("bournville")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GroupId.of(COHORT, " - ")).isInstanceOf(PlacementRefused.class);
    }
}
