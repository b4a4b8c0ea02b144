/** Sets up and operates organizations: the register's door for superadmins and the recorded, repeatable steps of provisioning. */
@NullMarked
package org.plenum.organizations;

import org.jspecify.annotations.NullMarked;
