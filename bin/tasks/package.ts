import { say } from '../bootstrap/say.mjs';
import { checkPackage } from '../package/check-package.ts';
import { makePackage } from '../package/make-package.ts';
import { ensureBuilt } from './ensure-built.ts';

/**
 * `npm run package`: everything that a machine without Internet needs, in one file under dist/. `-- --check` unpacks it where there is no network, starts it,
 * and takes it through an upgrade, a sabotaged one too.
 */
await ensureBuilt();
const { path, sha256, megabytes } = await makePackage();
say(`${path} (${megabytes} MB)\n${sha256}`);
if (process.argv.includes('--check')) await checkPackage(path);
