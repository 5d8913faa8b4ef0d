package uk.halfterm.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** Writes the pack: one page without anything from elsewhere, readable on a screen, by a screen reader and on paper. */
final class PackDocument {

    private static final PackTexts TEXTS = PackTexts.TEXTS;

    private static final Pattern HEADING = Pattern.compile("<(/?)h([2-5])>");

    private static final String STYLE = """
            body{font:1.05rem/1.55 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b2540;background:#fff}
            h1,h2,h3{line-height:1.25}h2{margin-top:3rem}.about{color:#4a5872}a{color:#0b4fb3}
            table{border-collapse:collapse}th,td{border:1px solid #8a94a8;padding:.3rem .6rem;text-align:left;vertical-align:top}
            .prompt{border-left:.3rem solid #8a94a8;padding-left:1rem}
            .met{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem}.met span{flex:1 1 10rem;border-bottom:1px solid #8a94a8;min-height:2em}
            .notes{border:1px solid #8a94a8;min-height:7rem;padding:.4rem .6rem;color:#4a5872}
            @media print{button{display:none}.notes{min-height:14rem}body{max-width:none;margin:0;font-size:11pt}section{break-before:page}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
            """;

    private final ProgrammeSummary programme;
    private final SectionSummary section;
    private final String order;
    private final List<ItemPage> meetings;

    private PackDocument(ProgrammeSummary programme, SectionDetail section, List<ItemPage> meetings) {
        this.programme = programme;
        this.section = section.section();
        this.order = AgendaOrder.of(programme, section);
        this.meetings = meetings;
    }

    /** {@code meetings} are agendas, in their order. */
    static Pack of(ProgrammeSummary programme, SectionDetail section, List<ItemPage> meetings) {
        var html = new PackDocument(programme, section, meetings).html();
        return new Pack("halfterm-" + programme.id() + "-" + key(section.section()) + "-meetings.html", html);
    }

    /** "Block 3" as {@code block-3}; a section within others with the numbers of all of them. */
    private static String key(SectionSummary section) {
        var word = section.label().substring(0, section.label().lastIndexOf(' '));
        return (word + "-" + section.ref().path()).toLowerCase(Locale.ROOT).replaceAll("[ /]", "-");
    }

    private String html() {
        var html = new StringBuilder();
        var title = escaped(TEXTS.title(section.label(), section.title()));
        html.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<p class=\"about\">")
                .append(escaped(programme.title()))
                .append("</p>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(escaped(section.summary()))
                .append("</p>\n<p>")
                .append(escaped(order))
                .append("</p>\n<p><button onclick=\"print()\">")
                .append(escaped(TEXTS.print()))
                .append("</button></p>\n");
        appendContents(html);
        for (var number = 1; number <= meetings.size(); number++) {
            append(html, number, meetings.get(number - 1));
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void appendContents(StringBuilder html) {
        html.append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
                .append(escaped(TEXTS.contents()))
                .append("</h2>\n<ol>\n");
        for (var number = 1; number <= meetings.size(); number++) {
            html.append("<li><a href=\"#")
                    .append(anchor(number))
                    .append("\">")
                    .append(escaped(meetings.get(number - 1).item().title()))
                    .append("</a></li>\n");
        }
        html.append("</ol>\n</nav>\n");
    }

    private void append(StringBuilder html, int number, ItemPage meeting) {
        var agenda = meeting.item();
        var anchor = anchor(number);
        html.append("<section aria-labelledby=\"")
                .append(anchor)
                .append("\">\n<h2 id=\"")
                .append(anchor)
                .append("\">")
                .append(escaped(TEXTS.meeting(number, agenda.title())))
                .append("</h2>\n<p class=\"about\">")
                .append(escaped(
                        TEXTS.minutes(agenda.minutes(), meeting.summary().ownMinutes())))
                .append("</p>\n<p class=\"met\"><span>")
                .append(escaped(TEXTS.who(programme.labels().mentor().briefTitle())))
                .append("</span><span>")
                .append(escaped(TEXTS.who(programme.labels().mentee().briefTitle())))
                .append("</span><span>")
                .append(escaped(TEXTS.date()))
                .append("</span></p>\n<p>")
                .append(escaped(agenda.summary()))
                .append("</p>\n")
                // Below the meeting's own heading, so one level down.
                .append(HEADING.matcher(meeting.html())
                        .replaceAll(found -> "<" + found.group(1) + "h" + (Integer.parseInt(found.group(2)) + 1) + ">"))
                .append("<p class=\"notes\">")
                .append(escaped(TEXTS.notes()))
                .append("</p>\n</section>\n");
    }

    private static String anchor(int number) {
        return "meeting-" + number;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
