/// The mail catcher: takes every mail, sends none.
@NullMarked
package news.dateline.local.mail;

import org.jspecify.annotations.NullMarked;
