declare module 'heic-decode' {
	type Decoded = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> };
	export default function decode(file: { readonly buffer: Uint8Array }): Promise<Decoded>;
}
