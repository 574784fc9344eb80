package news.dateline.identity.account;

/// Who stands behind an account.
public enum Kind {
    /// Signs in on the page, with a password.
    PERSON,
    /// A program that gets tokens for itself with a secret (client credentials, RFC 6749, section 4.4).
    MACHINE
}
