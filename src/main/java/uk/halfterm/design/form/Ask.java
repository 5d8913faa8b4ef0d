package uk.halfterm.design.form;

/**
 * What a field asks for. The name is the field's id on the page and the field of its faults; a hint says what helps to answer; what may
 * be left out says so beside its label.
 */
public record Ask(String name, String label, String hint, boolean optional) {

    public static Ask of(String name, String label) {
        return new Ask(name, label, "", false);
    }

    public Ask hint(String sentence) {
        return new Ask(name, label, sentence, optional);
    }

    public Ask mayBeLeftOut() {
        return new Ask(name, label, hint, true);
    }
}
