import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

/* The thread in which the work is done, with the browser's own crypto; the library's ready one takes Node's. */
handler({ deriveKey });
