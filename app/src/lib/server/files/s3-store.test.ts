import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { s3Server } from '../../../../tests/support/s3-server.ts';
import { outageOf } from '../outage.ts';
import { moveFiles } from './move-files.ts';
import { bucketAt } from './s3-bucket.ts';
import { s3Settings } from './s3-settings.ts';
import { s3Shelves, s3Store } from './s3-store.ts';
import { diskStore } from './store.ts';

const [agencyId, other] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bucketOf = ({ env }: { readonly env: NodeJS.ProcessEnv }) => {
	const settings = s3Settings(env);
	if (!settings) throw new Error('no bucket');
	return bucketAt(settings);
};

test('bytes are kept under their hash, once, and read back as they were; another agency has none of them', async () => {
	await using server = await s3Server();
	const store = s3Store(bucketOf(server));
	const bytes = randomBytes(300_000);
	const sha256 = await store.put(agencyId, bytes);
	expect([sha256, await store.put(agencyId, bytes), [...server.objects.keys()]]).toEqual([
		sha256Of(bytes),
		sha256,
		[`/kheo/tep/${agencyId}/${sha256.slice(0, 2)}/${sha256}`]
	]);
	expect(Buffer.from((await store.get(agencyId, sha256)) ?? []).equals(bytes)).toBe(true);
	expect(await store.stat(agencyId, sha256)).toEqual({ size: 300_000, keptAt: expect.any(Date) });
	expect([await store.get(other, sha256), await store.stat(other, sha256), await store.exists(agencyId, sha256)]).toEqual([null, null, true]);
	await store.removeOrphan(agencyId, sha256);
	expect(server.objects.size).toBe(0);
});

test('bytes that changed in the bucket are never given out, and are mended by whoever sends the file again', async () => {
	await using server = await s3Server();
	const store = s3Store(bucketOf(server));
	const sha256 = await store.put(agencyId, Buffer.from('bản đúng'));
	for (const object of server.objects.values()) object.bytes = Buffer.from('bản sai!!!');
	await expect(store.get(agencyId, sha256)).rejects.toMatchObject({ code: 'file.damaged' });
	await store.put(agencyId, Buffer.from('bản đúng'));
	expect(Buffer.from((await store.get(agencyId, sha256)) ?? []).toString()).toBe('bản đúng');
});

test('a server that fails is asked again; one that stays away, or refuses the key, is told as away, and nothing was kept', async () => {
	await using server = await s3Server();
	const store = s3Store(bucketOf(server));
	server.faults.push(503, 500);
	const sha256 = await store.put(agencyId, Buffer.from('qua được'));
	expect(await store.exists(agencyId, sha256)).toBe(true);
	const wrong = s3Store(bucketOf({ env: { ...server.env, S3_SECRET_ACCESS_KEY: 'sai' } }));
	const refused = await wrong.put(other, Buffer.from('x')).catch((error: unknown) => error);
	expect([outageOf(refused), server.objects.size]).toEqual(['server.files-away', 1]);
	const nobody = s3Store(bucketOf({ env: { ...server.env, S3_ENDPOINT: 'http://127.0.0.1:1' } }));
	expect(outageOf(await nobody.get(agencyId, sha256).catch((error: unknown) => error))).toBe('server.files-away');
});

test('the sweep goes over every page of one agency, sets aside, brings back and removes; what is aside can still be read', async () => {
	await using server = await s3Server();
	const bucket = bucketOf(server);
	const store = s3Store(bucket);
	const kept = await Promise.all(['một', 'hai', 'ba', 'bốn', 'năm'].map((words) => store.put(agencyId, Buffer.from(words))));
	await store.put(other, Buffer.from('của cơ quan kia'));
	server.objects.set(`/kheo/tep/${agencyId}/ghi-chu.txt`, { bytes: Buffer.from('không phải của Khéo'), at: new Date() });
	const shelves = s3Shelves(bucket, agencyId);
	const lying = async () => {
		const found: [string, string][] = [];
		for await (const page of shelves.list()) found.push(...page.map(({ kind, sha256 }): [string, string] => [sha256, kind]));
		return found;
	};
	expect(Object.fromEntries(await lying())).toEqual(Object.fromEntries(kept.map((sha256) => [sha256, 'kept'])));
	const [first = '', second = ''] = kept;
	for (const one of [first, second]) await shelves.setAside(one, new Date());
	await shelves.bringBack(second);
	expect(Buffer.from((await store.get(agencyId, first)) ?? []).toString()).toBe('một');
	expect(Object.fromEntries(await lying())).toMatchObject({ [first]: 'aside', [second]: 'kept' });
	await shelves.remove({ kind: 'aside', name: '', sha256: first, since: new Date() });
	expect([await store.get(agencyId, first), server.objects.size]).toEqual([null, 6]);
});

test('files go from the disk into a bucket, each compared; cut off it goes on where it was, and what is damaged or missing is told', async () => {
	await using server = await s3Server();
	const folder = mkdtempSync(join(tmpdir(), 'kheo-move-'));
	const [disk, store] = [diskStore(folder), s3Store(bucketOf(server))];
	const named = await Promise.all(['a', 'b', 'c'].map(async (words) => ({ agencyId, sha256: await disk.put(agencyId, Buffer.from(words)) })));
	server.faults.push(404, 200, 403);
	await expect(moveFiles(named, disk, store)).rejects.toMatchObject({ code: 'FILES_AWAY' });
	const lost = { agencyId, sha256: sha256Of(Buffer.from('mất')) };
	expect(await moveFiles([...named, lost], disk, store)).toMatchObject({ missing: [lost], damaged: [] });
	for (const { sha256 } of named) expect(Buffer.from((await store.get(agencyId, sha256)) ?? [])).toEqual(Buffer.from((await disk.get(agencyId, sha256)) ?? []));
	expect(await moveFiles(named, disk, store)).toEqual({ moved: 0, there: 3, missing: [], damaged: [] });
	rmSync(folder, { recursive: true });
});

test('half of the settings is refused, none of them is the disk', () => {
	expect(s3Settings({ S3_ENDPOINT: '', S3_REGION: 'x' })).toBeNull();
	expect(() => s3Settings({ S3_ENDPOINT: 'https://s3.example.vn', S3_BUCKET: 'kheo' })).toThrow('S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY');
	expect(() => s3Settings({ S3_BUCKET: 'kheo', S3_ENDPOINT: 's3.example.vn', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' })).toThrow('S3_ENDPOINT');
});
