import { defineRule, nearest, placeOfAttributeKey, remember } from '../src/rule.ts'

/** Attributes that Learn articles have, those that only older tools wrote included. */
const KNOWN = new Set(
  `title titleSuffix description author ms.author ms.alias manager ms.manager ms.reviewer ms.date ms.topic ms.service
  ms.subservice ms.prod ms.technology ms.custom ms.collection ms.devlang ms.assetid ms.description ms.keywords
  ms.localizationpriority ms.update-cycle ms.workload ms.mtpsurl ms.contentlocale ms.translationtype
  ms.contributors ms.suite ms.sitesec ms.pagetype ms.mktglfcycl ms.openlocfilehash ms.sourcegitcommit ms.lasthandoff
  ms.locfileid ms:assetid ms:mtpsurl ms:contentKeyID ms.contentKeyID mtps_version TOCTitle ROBOTS robots keywords f1_keywords
  helpviewer_keywords api_name api_type api_location topic_type dev_langs no-loc uid UID ai-usage layout page_type
  languages products name monikerRange monikers exclude_monikers replace_monikers is_archived archive_url zone_pivot_groups
  zone_pivot_group_filename breadcrumb_path tilde_path content_git_url original_content_git_url
  original_content_git_url_template uhfHeaderId feedback_system feedback_help_link_type feedback_help_link_url
  feedback_product_url feedback_github_repo open_to_public_contributors recommendations search.appverid search.product
  hide_comments hideEdit toc_preview adobe-target audience brand extendBreadcrumb defaultDevLang apiPlatform schema
  aliases Locale Help_Version HelpUri Module_Name Module_Guid external_help_file online_version Download_Help_Link
  document_type PlatyPS_schema_version`.split(/\s+/),
)
/** What is known of names that are not: a docset repeats the same few on all its pages. */
const MEANT = new Map<string, string | undefined>()
const BY_SHAPE = new Map([...KNOWN].map(key => [shape(key), key]))

export default defineRule({
  code: 'metadata-key-misspelled',
  ours: true,
  severity: 'warning',
  summary: 'A metadata attribute whose name is nearly that of a known one.',
  message: "Nothing reads the attribute '{key}'. Did you mean '{meant}'?",
  page({ article }, report) {
    for (const attribute of article.metadata.attributes.values()) {
      const { key } = attribute
      const meant = KNOWN.has(key) ? undefined : remember(MEANT, key, meantBy)
      if (meant !== undefined) report(placeOfAttributeKey(attribute), { key, meant })
    }
  },
})

/** The known attribute that a name stands for: other letter case or punctuation, or a letter or two astray. */
function meantBy(key: string): string | undefined {
  const same = BY_SHAPE.get(shape(key))
  if (same !== undefined) return same.replaceAll('_', ' ') === key ? undefined : same
  const best = nearest(key, KNOWN, key.length < 8 ? 1 : 2)
  return key.length > 3 ? best : undefined
}

function shape(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]+/g, '')
}
