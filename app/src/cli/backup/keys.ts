import { firstLine, type Key, type Lock } from '#lib/server/backup/locking.ts';
import { WrongArguments } from '../wrong-arguments.ts';

type Typed = { readonly recipient?: string | undefined; readonly identity?: string | undefined; readonly 'passphrase-file'?: string | undefined };

export async function lockFrom({ recipient, 'passphrase-file': file }: Typed): Promise<Lock | null> {
	if (recipient !== undefined && file !== undefined) throw new WrongArguments('Chỉ nêu một trong hai: --recipient hoặc --passphrase-file.');
	if (recipient !== undefined) return { recipient };
	return file === undefined ? null : { passphrase: await firstLine(file) };
}

export async function keyFrom({ identity, 'passphrase-file': file }: Typed): Promise<Key | null> {
	if (identity !== undefined && file !== undefined) throw new WrongArguments('Chỉ nêu một trong hai: --identity hoặc --passphrase-file.');
	if (identity !== undefined) return { identity: await firstLine(identity) };
	return file === undefined ? null : { passphrase: await firstLine(file) };
}
