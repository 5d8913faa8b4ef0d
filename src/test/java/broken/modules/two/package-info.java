/** Uses the first, which uses it. */
package broken.modules.two;
