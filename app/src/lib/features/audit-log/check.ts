import type { AnchorAnswer, DamagedFile, FirstBroken } from '@kheo/core';

/** What a verification found, as it is kept: of many damaged files the first are named. */
export type CheckResult = {
	readonly sealed: number;
	readonly unsealed: number;
	readonly firstBroken: FirstBroken | null;
	readonly anchors: readonly AnchorAnswer[];
	readonly files: number;
	readonly damaged: number;
	readonly damagedFiles: readonly DamagedFile[];
	readonly strays: number;
};

export type Check = {
	readonly id: string;
	readonly askedAt: Date;
	/** Empty: the system by itself. */
	readonly askedBy: string;
	readonly state: 'waiting' | 'running' | 'done' | 'failed';
	readonly seen: number;
	readonly ofAll: number;
	readonly finishedAt: Date | null;
	readonly isSound: boolean | null;
	readonly result: CheckResult | null;
};
