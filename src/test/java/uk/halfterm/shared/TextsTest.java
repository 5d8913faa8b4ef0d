package uk.halfterm.shared;

import broken.texts.whole.PageTexts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextsTest {

    private final PageTexts texts = Texts.of(PageTexts.class);

    @Test
    void sayWhatStandsInTheBundleOfTheirModule() {
        assertThat(texts.title()).isEqualTo("Élan – “50 %”");
    }

    @Test
    void fillThePlacesOfTheSameName() {
        assertThat(texts.range(1, "ten")).isEqualTo("1 to ten, from 1");
    }

    @Test
    void writeWholeNumbersWithCommas() {
        assertThat(texts.range(12_345, "2024")).isEqualTo("12,345 to 2024, from 12,345");
    }

    @Test
    void takeWhatPeopleWroteAsItIs() {
        assertThat(texts.range(1, "{first} $1 \\")).isEqualTo("1 to {first} $1 \\, from 1");
    }

    @Test
    void chooseBetweenOneAndSeveral() {
        assertThat(texts.found(1)).isEqualTo("1 person");
        assertThat(texts.found(2)).isEqualTo("2 people");
    }

    @Test
    void refuseToBeReadWithATextMissing() {
        assertThatThrownBy(() -> Texts.of(broken.texts.missing.PageTexts.class))
                .hasMessage("broken/texts/missing/texts.properties has no text page.title");
    }

    @Test
    void refuseToBeReadWithOtherPlacesThanParameters() {
        assertThatThrownBy(() -> Texts.of(broken.texts.places.PageTexts.class))
                .hasMessageContaining("page.title has the places [nubmer], its method the parameters [number]");
    }

    @Test
    void refuseToBeReadWithATextTwice() {
        assertThatThrownBy(() -> Texts.of(broken.texts.twice.PageTexts.class))
                .hasMessageContaining("has the text page.title twice");
    }
}
