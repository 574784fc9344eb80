/// What is promised to those who only see the outside: commands, one address, a browser.
@NullMarked
package news.dateline.system;

import org.jspecify.annotations.NullMarked;
