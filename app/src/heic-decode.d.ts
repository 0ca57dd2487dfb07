declare module 'heic-decode' {
	type Decoded = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> };
	type Found = { readonly width: number; readonly height: number; readonly decode: () => Promise<Decoded> };
	type Decode = { readonly all: (file: { readonly buffer: Uint8Array }) => Promise<readonly Found[]> };
	const decode: Decode;
	export default decode;
}
