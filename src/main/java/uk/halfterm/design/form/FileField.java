package uk.halfterm.design.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.dom.Element;
import uk.halfterm.design.Alternatives;

/**
 * A file to choose. Says which kinds and sizes are taken, and which file was chosen; a file that is not taken is refused at the field
 * as soon as it is chosen. That is a courtesy to people: who receives the file checks it again.
 */
public final class FileField extends Field {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    // Asked of the browser, where nobody may have chosen anything.
    static final String NAME = "element.files[0]?.name ?? ''";
    static final String SIZE = "element.files[0]?.size ?? 0";

    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000 * KILOBYTE;

    /**
     * The files that are taken.
     *
     * @param endings with their dots: ".csv"
     */
    public record Taken(List<String> endings, long mostBytes) {

        public Taken {
            endings = List.copyOf(endings);
        }

        private String words() {
            return TEXTS.fileTaken(kinds(), size(mostBytes));
        }

        private String kinds() {
            return Alternatives.of(endings.stream()
                    .map(ending -> ending.substring(1).toUpperCase(Locale.ROOT))
                    .toList());
        }

        private Optional<String> faultOf(String name, long bytes) {
            if (endings.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                return Optional.of(TEXTS.fileOfAnotherKind(kinds()));
            }
            return bytes > mostBytes ? Optional.of(TEXTS.fileTooLarge(size(mostBytes))) : Optional.empty();
        }
    }

    private final Taken taken;
    private final Element told = new Element("p").setAttribute("class", "small").setAttribute("role", "status");
    private String chosen = "";

    public FileField(Ask ask, Taken taken) {
        this.taken = taken;
        super(
                ONE,
                ask.hint((taken.words() + " " + ask.hint()).strip()),
                new Element("input")
                        .setAttribute("type", "file")
                        .setAttribute("accept", String.join(",", taken.endings())));
        getElement().appendChild(told);
    }

    /** The name of the file that was chosen and taken, empty where there is none. */
    public String chosenName() {
        return chosen;
    }

    private void choose(String name, long bytes) {
        accept();
        chosen = "";
        told.setText("");
        if (name.isEmpty()) {
            return;
        }
        taken.faultOf(name, bytes).ifPresentOrElse(this::refuseAtOnce, () -> {
            chosen = name;
            told.setText(TEXTS.fileChosen(name, size(bytes)));
        });
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? TEXTS.kilobytes(Math.max(1, bytes / KILOBYTE))
                : TEXTS.megabytes(String.format(Locale.UK, "%.1f", (double) bytes / MEGABYTE)
                        .replace(".0", ""));
    }

    @Override
    List<Element> controls() {
        return List.of(answer());
    }

    @Override
    void listen() {
        answer().addEventListener(
                        "change",
                        event -> choose(
                                event.getEventData().path(NAME).asString(""),
                                event.getEventData().path(SIZE).asLong(0)))
                .addEventData(NAME)
                .addEventData(SIZE);
    }
}
