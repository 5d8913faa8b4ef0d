package uk.halfterm.journey;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A telephone of 320 by 640: work begins on the first screen, and words and controls keep their shape. */
class NarrowScreenIT extends Journey {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 640;

    /** The words of the page of which a part stands on another line. An e-mail address may break at its signs. */
    private static final String BROKEN_WORDS = """
            () => {
              const broken = [];
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                if (text.parentElement.closest('.hidden-text, script, style')) continue;
                for (const word of text.data.matchAll(/[\\p{L}\\p{N}'’]+/gu)) {
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top)));
                  if (lines.size > 1) broken.push(word[0]);
                }
              }
              return broken;
            }""";

    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('.card :is(.tag, .btn, .meter, h3, a)')]
              .filter(one => one.getClientRects().length > 0 && !one.closest('.hidden-text'))
              .filter(one => one.getBoundingClientRect().right > one.closest('.card').getBoundingClientRect().right)
              .map(one => one.textContent)""";

    /** Steps whose words have less than half of their row. */
    private static final String SQUEEZED = """
            () => [...document.querySelectorAll('main .tasks > li')]
              .filter(row => row.getClientRects().length > 0 && !row.closest('aside'))
              .filter(row => row.querySelector('h3').parentElement.getBoundingClientRect().width
                < row.getBoundingClientRect().width / 2)
              .map(row => row.innerText)""";

    /** From which height on each part of the page is seen, in the order of the page. */
    private static final String PARTS = """
            () => [...document.querySelectorAll('.half-term > *')]
              .filter(one => one.getClientRects().length > 0)
              .map(one => Math.round(one.getBoundingClientRect().top))""";

    @BeforeEach
    void narrow() {
        page.setViewportSize(WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "mentee, a:text('Start')",
        "mentor, .tasks > li",
        "tutor, .tasks > li",
        "trainer, .when",
        "lead, .tasks > li"
    })
    void workBeginsOnTheFirstScreen(String who, String work) {
        signInAs(who);

        assertThat(page.locator("main").locator(work).first().boundingBox().y)
                .as(who)
                .isLessThan(HEIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "mentee, home meetings events ecf/blocks ecf/blocks/3 ecf/blocks/3/adapting-on-the-spot ecf/blocks/3/block-3-survey",
        "mentor, home meetings events ecf/blocks/3 ecf/blocks/3/block-3-reading ecf/blocks/3/plan-one-explanation",
        "tutor, home people meetings",
        "trainer, home events",
        "lead, home people events",
        "practitioner, home child-development/modules/1"
    })
    void noWordIsBrokenInTwo(String who, String pages) {
        onEachPage(
                who,
                pages,
                look -> assertThat((List<?>) page.evaluate(BROKEN_WORDS))
                        .as(look)
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "mentee, home meetings ecf/blocks ecf/blocks/3",
        "mentor, home meetings ecf/blocks/3",
        "tutor, home people meetings",
        "trainer, home",
        "lead, home events people"
    })
    void nothingSticksOutOfItsCard(String who, String pages) {
        onEachPage(who, pages, look -> {
            for (int width : new int[] {WIDTH, 1280}) {
                page.setViewportSize(width, HEIGHT);

                assertThat((List<?>) page.evaluate(STICKING_OUT))
                        .as(look + " " + width)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mentee, home ecf/blocks/3",
        "mentor, home ecf/blocks/3",
        "tutor, home ecf/blocks/3",
        "trainer, home ecf/blocks/3",
        "lead, home ecf/blocks/3"
    })
    void theWordsOfAStepHaveMostOfItsRow(String who, String pages) {
        onEachPage(who, pages, look -> {
            for (int width : new int[] {WIDTH, 840, 1280}) {
                page.setViewportSize(width, HEIGHT);

                assertThat((List<?>) page.evaluate(SQUEEZED))
                        .as(look + " " + width)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"mentee", "mentor"})
    void theHomeIsReadInTheOrderInWhichItIsSeen(String who) {
        signInAs(who);
        for (int width : new int[] {WIDTH, 1280}) {
            page.setViewportSize(width, HEIGHT);

            var tops = (List<?>) page.evaluate(PARTS);

            assertThat(tops).as(who + " " + width).hasSize(3).isSorted();
            assertThat(page.locator(".half-term > .ribbon:visible").count()).isEqualTo(1);
        }
    }

    @Test
    void aTableOfTheProseScrollsInItsOwnBox() {
        signInAs("mentee");
        open("ecf/blocks/3/adapting-on-the-spot");

        var box = page.locator(".prose .scroll").first();
        assertThat((boolean) box.evaluate("one => one.scrollWidth > one.clientWidth"))
                .isTrue();
        box.focus();
        page.keyboard().press("ArrowRight");
        page.waitForFunction("document.activeElement.scrollLeft > 0");
        everybodyCanUse("mentee-table");
    }

    @Test
    void aSurveyHasOneOptionALineAndRadiosOfOneSize() {
        signInAs("mentee");
        open("ecf/blocks/3/block-3-survey");

        var options = page.locator(".choices").first().locator("label").all();
        assertThat(options).hasSizeGreaterThan(1);
        assertThat(options.stream().map(one -> one.boundingBox().y).distinct()).hasSameSizeAs(options);
        assertThat(page.locator(".choices input").all())
                .allSatisfy(radio -> assertThat(radio.boundingBox().width).isEqualTo(24));
    }

    @Test
    void aLeadFindsThisTermFirstAndNoEmptyRows() {
        signInAs("lead");
        open("events?cohort=ecf.september-23-24");

        assertThat(page.locator("td[data-label]:visible").first().getAttribute("data-label"))
                .isEqualTo("Spring 24, this term");
        assertThat(text()).doesNotContain("Not announced");
        everybodyCanUse("lead-events-narrow");
    }
}
