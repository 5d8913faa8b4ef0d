/** Views that are where they belong and break the rest of their rule. */
package broken.rules.ui;
