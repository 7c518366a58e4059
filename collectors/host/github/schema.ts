import { z } from 'zod'

/** Members of GitHub's REST answers that are read: https://docs.github.com/rest, version 2022-11-28. */

const Account = z.object({ login: z.string(), type: z.string().optional() })

export const Repository = z.object({
  id: z.number(),
  full_name: z.string(),
  private: z.boolean().optional(),
  archived: z.boolean().optional(),
  disabled: z.boolean().optional(),
  fork: z.boolean().optional(),
  description: z.string().nullish(),
  homepage: z.string().nullish(),
  html_url: z.string().optional(),
  created_at: z.string().nullish(),
  pushed_at: z.string().nullish(),
  default_branch: z.string().optional(),
  stargazers_count: z.number().optional(),
  license: z.object({ spdx_id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  owner: Account.nullish(),
})
export type Repository = z.infer<typeof Repository>

export const Repositories = z.array(Repository)

export const Commit = z.object({
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  commit: z.object({ committer: z.object({ date: z.string().optional() }).nullish() }),
})

const Asset = z.object({
  name: z.string(),
  size: z.number().optional(),
  browser_download_url: z.string().optional(),
  content_type: z.string().optional(),
  /** `sha256:…`, for assets uploaded since 2025. */
  digest: z.string().nullish(),
})

export const Release = z.object({
  tag_name: z.string(),
  draft: z.boolean().optional(),
  prerelease: z.boolean().optional(),
  published_at: z.string().nullish(),
  author: Account.nullish(),
  assets: z.array(Asset).default([]),
})
export type Release = z.infer<typeof Release>

export const Releases = z.array(Release)

const Vulnerability = z.object({
  package: z.object({ ecosystem: z.string().nullish(), name: z.string().nullish() }).nullish(),
  vulnerable_version_range: z.string().nullish(),
  patched_versions: z.string().nullish(),
})

export const SecurityAdvisory = z.object({
  ghsa_id: z.string(),
  cve_id: z.string().nullish(),
  summary: z.string().nullish(),
  severity: z.string().nullish(),
  state: z.string().optional(),
  html_url: z.string().optional(),
  published_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  withdrawn_at: z.string().nullish(),
  vulnerabilities: z.array(Vulnerability).nullish(),
  cvss: z.object({ score: z.number().nullish(), vector_string: z.string().nullish() }).nullish(),
})
export type SecurityAdvisory = z.infer<typeof SecurityAdvisory>

export const SecurityAdvisories = z.array(SecurityAdvisory)

export const Sbom = z.object({
  sbom: z.object({
    packages: z.array(
      z.object({
        name: z.string().optional(),
        versionInfo: z.string().nullish(),
        externalRefs: z.array(z.object({ referenceType: z.string(), referenceLocator: z.string() })).optional(),
      }),
    ),
  }),
})

export const Attestations = z.object({ attestations: z.array(z.object({ bundle: z.unknown() })) })
