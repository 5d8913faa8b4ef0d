package uk.halfterm.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Domain rule 1: a role never leaks out of its scope. */
class ScopeTest {

    @Test
    void ofOneSchoolCoversNoOther() {
        var elmGrove = Scope.organisation("elm-grove");

        assertThat(elmGrove.coversOrganisation("elm-grove")).isTrue();
        assertThat(elmGrove.coversOrganisation("hollybank")).isFalse();
        assertThat(elmGrove.coversCohort("elm-grove")).isFalse();
    }

    @Test
    void ofOneCohortCoversNoOther() {
        var september = Scope.cohort("september-23-24");

        assertThat(september.coversCohort("september-23-24")).isTrue();
        assertThat(september.coversCohort("january-23-24")).isFalse();
        assertThat(september.coversOrganisation("september-23-24")).isFalse();
    }

    @Test
    void everywhereCoversAll() {
        assertThat(Scope.everywhere().coversOrganisation("elm-grove")).isTrue();
        assertThat(Scope.everywhere().coversCohort("january-23-24")).isTrue();
    }

    @Test
    void namesWhatItIsAbout() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(Scope.Kind.ORGANISATION, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(Scope.Kind.EVERYWHERE, "elm-grove"));
    }
}
