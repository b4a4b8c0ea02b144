/** In which language a request is answered, and where an organization chooses its languages. */
@NullMarked
package org.plenum.web.languages;

import org.jspecify.annotations.NullMarked;
