import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { StartRefusal } from '#lib/server/start-refusal.ts';

const schema = v.object({
	schema: v.literal('kheo.release/1'),
	version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
	platform: v.string(),
	migrations: v.array(v.string())
});
export type Release = v.InferOutput<typeof schema>;

/** Where packages lie: `releases/VERSION` each, and `current`, a link to the one in use. */
export type Place = { readonly root: string; readonly releases: string; readonly link: string; readonly current: Release };

/** The place that this very program runs from. */
export function installedPlace(): Place {
	const own = realpathSync(fileURLToPath(new URL('../../../../', import.meta.url)));
	const releases = dirname(own);
	const root = dirname(releases);
	const link = join(root, 'current');
	if (!existsSync(join(own, 'release.json')) || basename(releases) !== 'releases' || !existsSync(link)) throw new StartRefusal('upgrade.not-installed', own);
	if (realpathSync(link) !== own) throw new StartRefusal('upgrade.not-current', realpathSync(link));
	return { root, releases, link, current: releaseIn(own) };
}

export function releaseIn(folder: string): Release {
	const path = join(folder, 'release.json');
	const parsed = v.safeParse(schema, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);
	if (!parsed.success) throw new StartRefusal('upgrade.not-a-package', basename(folder));
	return parsed.output;
}

/** Why one may not follow the other; null: it may. */
export function refusalOf(from: Release, to: Release): 'upgrade.other-platform' | 'upgrade.not-newer' | 'upgrade.steps-missing' | null {
	if (from.platform !== to.platform) return 'upgrade.other-platform';
	if (compareVersions(to.version, from.version) <= 0) return 'upgrade.not-newer';
	return from.migrations.every((name) => to.migrations.includes(name)) ? null : 'upgrade.steps-missing';
}

export function compareVersions(one: string, other: string): number {
	const [a, b] = [one, other].map((version) => version.split('.').map(Number));
	for (const [at, part] of (a ?? []).entries()) {
		const difference = part - (b?.[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
