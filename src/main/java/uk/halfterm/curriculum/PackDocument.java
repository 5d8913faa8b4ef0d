package uk.halfterm.curriculum;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** Writes the pack: one page without anything from elsewhere, readable on a screen, by a screen reader and on paper. */
final class PackDocument {

    private static final Pattern HEADING = Pattern.compile("<(/?)h([2-5])>");

    private static final String STYLE = """
            body{font:1.05rem/1.55 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1b2540;background:#fff}
            h1,h2,h3{line-height:1.25}h2{margin-top:3rem}.about{color:#4a5872}a{color:#0b4fb3}
            table{border-collapse:collapse}th,td{border:1px solid #8a94a8;padding:.3rem .6rem;text-align:left;vertical-align:top}
            .prompt{border-left:.3rem solid #8a94a8;padding-left:1rem}
            .notes{border:1px solid #8a94a8;min-height:7rem;padding:.4rem .6rem;color:#4a5872}
            @media print{body{max-width:none;margin:0;font-size:11pt}section{break-before:page}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
            """;

    private final ProgrammeSummary programme;
    private final BlockSummary block;
    private final List<Agenda> agendas;

    private PackDocument(ProgrammeSummary programme, BlockSummary block, List<Agenda> agendas) {
        this.programme = programme;
        this.block = block;
        this.agendas = agendas;
    }

    static Pack of(ProgrammeSummary programme, BlockSummary block, List<Agenda> agendas) {
        String html = new PackDocument(programme, block, agendas).html();
        return new Pack("halfterm-block-" + block.number() + "-meetings.html", html);
    }

    private String html() {
        StringBuilder html = new StringBuilder();
        String title = "Block " + block.number() + " meetings: " + escaped(block.title());
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
                .append(escaped(block.summary()))
                .append("</p>\n");
        appendContents(html);
        agendas.forEach(agenda -> append(html, agenda));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void appendContents(StringBuilder html) {
        html.append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n");
        for (Agenda agenda : agendas) {
            html.append("<li><a href=\"#")
                    .append(anchor(agenda))
                    .append("\">")
                    .append(escaped(agenda.title()))
                    .append("</a></li>\n");
        }
        html.append("</ol>\n</nav>\n");
    }

    private void append(StringBuilder html, Agenda agenda) {
        String anchor = anchor(agenda);
        html.append("<section aria-labelledby=\"")
                .append(anchor)
                .append("\">\n<h2 id=\"")
                .append(anchor)
                .append("\">Meeting ")
                .append(agenda.week())
                .append(": ")
                .append(escaped(agenda.title()))
                .append("</h2>\n<p class=\"about\">")
                .append(agenda.minutes())
                .append(" minutes together, ")
                .append(agenda.prepareMinutes())
                .append(" minutes to prepare</p>\n<p>")
                .append(escaped(agenda.summary()))
                .append("</p>\n")
                // Below the meeting's own heading, so one level down.
                .append(HEADING.matcher(agenda.html())
                        .replaceAll(found -> "<" + found.group(1) + "h" + (Integer.parseInt(found.group(2)) + 1) + ">"))
                .append("<p class=\"notes\">Notes</p>\n</section>\n");
    }

    private static String anchor(Agenda agenda) {
        return "meeting-" + agenda.week();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
