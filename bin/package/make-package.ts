import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { migrations } from '../../app/migrations/index.ts';
import { root, run } from '../steps/program.ts';
import { copyLibraries } from './copy-libraries.ts';
import { copySources } from './copy-sources.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { shippedPackages } from './shipped-packages.ts';

export type Made = { readonly path: string; readonly sha256: string; readonly megabytes: number };

const platform = `${process.platform}-${process.arch}`;

/** Lays everything out in a folder and packs it. The same build gives the same bytes: order, owner, rights and times are fixed. */
export async function makePackage(): Promise<Made> {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
	const name = `kheo-${version}-${platform}`;
	const stage = join(root, 'dist', name);
	rmSync(stage, { recursive: true, force: true });
	mkdirSync(stage, { recursive: true });
	await copySources(stage);
	const shipped = shippedPackages();
	copyLibraries(shipped, stage);
	writeFileSync(join(stage, 'sbom.cdx.json'), `${JSON.stringify(await billOfMaterials(shipped, version), null, '\t')}\n`);
	writeFileSync(
		join(stage, 'release.json'),
		`${JSON.stringify({ schema: 'kheo.release/1', version, platform, migrations: Object.keys(migrations).toSorted() }, null, '\t')}\n`
	);
	return packed(stage);
}

async function packed(stage: string): Promise<Made> {
	const path = `${stage}.tar.gz`;
	const { output } = await run('git', ['log', '-1', '--format=%ct']);
	const fixed = ['--sort=name', `--mtime=@${output.trim()}`, '--owner=0', '--group=0', '--numeric-owner', '--mode=u+rwX,go+rX,go-w', '--format=gnu'];
	const made = await run('tar', [...fixed, '--use-compress-program=gzip -6 -n', '-cf', path, '-C', join(stage, '..'), basename(stage)]);
	if (made.code !== 0) throw new Error(`tar: ${made.output}`);
	rmSync(stage, { recursive: true });
	const sha256 = await sumOf(path);
	writeFileSync(`${path}.sha256`, `${sha256}  ${basename(path)}\n`);
	return { path, sha256, megabytes: Math.round(statSync(path).size / 1e6) };
}

async function sumOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}
