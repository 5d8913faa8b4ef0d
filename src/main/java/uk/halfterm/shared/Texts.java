package uk.halfterm.shared;

/**
 * An interface whose methods are what a screen says to people; the words stand in {@code texts.properties} of the module. The method
 * {@code title} of {@code SignInTexts} says what stands there as {@code signIn.title}. Its parameters fill the places of the same name:
 * {@code "Page {number}"}. Whole numbers are written with commas, "4,000"; a year is given as words. A default method chooses between
 * texts, for one thing or several.
 */
public interface Texts {

    /**
     * The texts of that interface, read once.
     *
     * @throws IllegalStateException when a text is missing, or its places are not the method's parameters
     */
    static <T extends Texts> T of(Class<T> texts) {
        return TextBundle.nearest(texts).as(texts);
    }
}
