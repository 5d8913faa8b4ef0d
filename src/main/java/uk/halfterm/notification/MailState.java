package uk.halfterm.notification;

/** How far a mail has come. */
public enum MailState {
    /** It is to be sent, now or at its next try; it stays so where no mail server is named. */
    WAITING,
    /** A node has begun to send it. Where this lasts, the node died and nobody knows whether the mail went out. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** It was not sent, or may have been; an administrator can send it again. */
    FAILED
}
