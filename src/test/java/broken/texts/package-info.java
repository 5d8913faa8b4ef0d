/** Texts that break the rules of {@code TextBundlesTest}, one package a rule. */
package broken.texts;
