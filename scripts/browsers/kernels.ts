/**
 * Old Chromium builds that a package of the npm registry carries. They are upstream builds: they prove the engine of a
 * domestic browser, not its vendor's patches (奇安信 stands on 90, UOS on 93, 神州网信 on 106; our floor is 78).
 *
 * `integrity` is the registry's own sha512 of the tarball; a new line is copied from `npm view <package>@<version> dist.integrity`.
 */
export interface Kernel {
  readonly package: string;
  readonly version: string;
  readonly integrity: `sha512-${string}`;
  /** The brotli-packed executable inside the tarball. */
  readonly executable: string;
}

const packed = 'package/bin/chromium.br';

export const kernels = {
  'chromium-69': {
    package: 'chrome-aws-lambda',
    version: '1.6.3',
    integrity: 'sha512-K22/X+AqpSFPmBxuIOHhmzH4Id7Od9GpKvEksuaV7fy+WLvS/TYlwpc4I4B36Wz9u/NmvL9wKsQ1TT9cMhdYhg==',
    executable: 'package/bin/chromium-69.0.3494.0.br',
  },
  'chromium-78': {
    package: 'chrome-aws-lambda',
    version: '1.20.4',
    integrity: 'sha512-+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ==',
    executable: packed,
  },
  'chromium-83': {
    package: 'chrome-aws-lambda',
    version: '3.1.1',
    integrity: 'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==',
    executable: packed,
  },
  'chromium-90': {
    package: 'chrome-aws-lambda',
    version: '8.0.2',
    integrity: 'sha512-a4VEX6DknxISPqGLksZa/JuEnjc4nLXaG0BMp5c9qERvJ/eBHPUJ7oCRQQC+SxSxuxsEwxbBj2RBlCQbivnihg==',
    executable: packed,
  },
  'chromium-92': {
    package: 'chrome-aws-lambda',
    version: '10.1.0',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
    executable: packed,
  },
  'chromium-106': {
    package: '@sparticuz/chromium',
    version: '106.0.2',
    integrity: 'sha512-YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==',
    executable: packed,
  },
  'chromium-109': {
    package: '@sparticuz/chromium',
    version: '109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
    executable: packed,
  },
} as const satisfies Record<`chromium-${number}`, Kernel>;

export type KernelName = keyof typeof kernels;
