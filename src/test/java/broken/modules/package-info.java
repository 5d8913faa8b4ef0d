/** Modules that break what {@code ModularityTest} checks: each uses the other, and neither says so. */
package broken.modules;
