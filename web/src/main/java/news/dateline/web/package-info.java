/// What every HTTP service answers alike.
@NullMarked
package news.dateline.web;

import org.jspecify.annotations.NullMarked;
