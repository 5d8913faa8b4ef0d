/** Code that breaks the rules of {@code CodeRulesTest} on purpose, one rule a class; outside Halfterm's own packages, so that nothing finds it. */
package broken.rules;
