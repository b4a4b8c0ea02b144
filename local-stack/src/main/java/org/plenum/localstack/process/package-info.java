/** Operating system processes, ports, folders and archives. */
@NullMarked
package org.plenum.localstack.process;

import org.jspecify.annotations.NullMarked;
