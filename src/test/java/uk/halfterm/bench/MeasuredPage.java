package uk.halfterm.bench;

import java.util.List;

/**
 * A page as one person of the demonstration opens it.
 *
 * @param says words that only the right page says
 */
record MeasuredPage(String role, String page, String address, String says) {

    /** Reads a table whose first line names the columns. */
    static List<MeasuredPage> rows(String table) {
        return table.lines().skip(1).map(MeasuredPage::row).toList();
    }

    private static MeasuredPage row(String line) {
        var cells = line.split("\\|", -1);
        return new MeasuredPage(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    boolean isAbout(String word) {
        return role.equals(word) || page.equals(word);
    }
}
