package uk.halfterm.design.markup;

import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MarkupTest {

    @Test
    void showsWordsAsTheyAreMeant() {
        var words = "<script>alert('x')</script> & \"more\"";
        var paragraph = new Paragraph(words);
        paragraph.setAttribute("title", words);

        assertThat(paragraph.html()).doesNotContain("<script", "alert('").startsWith("<p title='&lt;script");
        assertThat(DrawnElements.text(paragraph.toElement())).isEqualTo(words);
        assertThat(paragraph.toElement().getAttribute("title")).isEqualTo(words);
        assertThat(DrawnElements.children(new Div(paragraph).toElement())
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("title"))
                .isEqualTo(words);
    }

    @Test
    void isOneNodeWhereNothingListens() {
        var list = new OrderedList(new ListItem("one"), new ListItem(new Anchor("people", "two")));

        var element = list.toElement();

        assertThat(element.getChildCount()).isZero();
        assertThat(element.getProperty("innerHTML")).isEqualTo("<li>one</li><li><a href='people'>two</a></li>");
    }

    @Test
    void hasNodesOnlyOnTheWayToWhatListens() {
        var button = new NativeButton("Press");
        var list =
                new OrderedList(new ListItem(new Paragraph("one")), new ListItem(new Span("two "), Markup.of(button)));

        var element = list.toElement();

        assertThat(element.getChildCount()).isEqualTo(2);
        assertThat(element.getChild(0).getChildCount()).as("the still one").isZero();
        assertThat(element.getChild(1).getChild(1)).isEqualTo(button.getElement());
        assertThat(DrawnElements.text(element)).isEqualTo("onetwo Press");
    }

    @Test
    void cannotWriteWhatListens() {
        var live = new Div(Markup.of(new NativeButton("Press")));

        assertThatThrownBy(live::html).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void endsNoElementThatHoldsNothing() {
        assertThat(new HtmlElement("video", new HtmlElement("source").setAttribute("src", "a.mp4"))
                        .setAttribute("controls", "")
                        .html())
                .isEqualTo("<video controls><source src='a.mp4'></video>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x"})
    void leadsToNoScript(String href) {
        assertThatThrownBy(() -> new Anchor(href, "words")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "people?cohort=ecf.september-23-24", "#main", "mailto:a@b.example", "https://a.example/"})
    void leadsToPagesAndPeople(String href) {
        assertThat(new Anchor(href, "words").toElement().getAttribute("href")).isEqualTo(href);
    }
}
