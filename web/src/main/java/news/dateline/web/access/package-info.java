/// Who may do what: tokens, roles and the answers 401 and 403.
@NullMarked
package news.dateline.web.access;

import org.jspecify.annotations.NullMarked;
