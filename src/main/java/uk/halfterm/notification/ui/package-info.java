/** The mailbox: the mails that the portal has made, and whether they went out. */
@NullMarked
package uk.halfterm.notification.ui;

import org.jspecify.annotations.NullMarked;
