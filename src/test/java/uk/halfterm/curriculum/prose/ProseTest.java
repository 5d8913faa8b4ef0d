package uk.halfterm.curriculum.prose;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProseTest {

    @Test
    void keepsWhatProseNeeds() {
        String html = html("""
                ## A heading

                Some *light* and **strong** words, a [link](https://example.org) and `code`.

                1. One
                2. Two

                | Say | Do |
                |---|---:|
                | yes | go |
                """);

        assertThat(html)
                .contains(
                        "<h2>A heading</h2>", "<em>light</em>", "<strong>strong</strong>", "<ol>", "<code>code</code>")
                .contains("<a href=\"https://example.org\">link</a>")
                .contains("<th scope=\"col\">Say</th>", "<td>yes</td>")
                .doesNotContain("align");
    }

    @Test
    void turnsAQuotationWithAHeadingIntoAPrompt() {
        String html = html("## Section\n\n> ##### In your classroom\n> Try it.\n");

        assertThat(html.replace("\n", ""))
                .contains("<div class=\"prompt\"><h3>In your classroom</h3><p>Try it.</p></div>")
                .doesNotContain("blockquote");
    }

    @Test
    void keepsAQuotationWithoutAHeading() {
        assertThat(html("> Someone said it.")).contains("<blockquote>");
    }

    @Test
    void startsAtTheSecondLevelEvenWithAPromptFirst() {
        assertThat(html("> ### In your classroom\n> Try it.\n\n## Section\n")).contains("<h2>In your classroom</h2>");
    }

    @Test
    void neverLetsAScriptThrough() {
        String html = html("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))");

        assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("javascript");
    }

    @Test
    void countsWordsAndNoTableLines() {
        assertThat(Prose.read("Two words\n\n| a | b |\n|---|---|\n").words()).isEqualTo(4);
    }

    @Test
    void saysOnWhichLineSomethingCannotBeShown() {
        assertThat(Prose.read("Text\n\n<b>bold</b>\n").problems())
                .first()
                .isEqualTo(new Prose.Problem(3, "html", "HTML is not taken: write it in Markdown"));
    }

    private static String html(String markdown) {
        return Prose.read(markdown).html();
    }
}
