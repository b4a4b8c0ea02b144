/** The main job from the first organization to the door, as the people who do it see it. */
@NullMarked
package org.plenum.acceptance.story;

import org.jspecify.annotations.NullMarked;
