import type { Rule } from '../src/rule.ts'
import altTextBadLength from './alt-text-bad-length.ts'
import altTextBadValue from './alt-text-bad-value.ts'
import altTextMissing from './alt-text-missing.ts'
import arrayContainsFailed from './array-contains-failed.ts'
import arrayLengthInvalid from './array-length-invalid.ts'
import arrayMaxCheckInvalid from './array-max-check-invalid.ts'
import arrayMinCheckInvalid from './array-min-check-invalid.ts'
import arrayNotUnique from './array-not-unique.ts'
import attributeDeprecated from './attribute-deprecated.ts'
import attributeReserved from './attribute-reserved.ts'
import bookmarkNotFound from './bookmark-not-found.ts'
import booleanSchemaFailed from './boolean-schema-failed.ts'
import circularRedirection from './circular-redirection.ts'
import circularReference from './circular-reference.ts'
import codeBlockIndented from './code-block-indented.ts'
import codeBlockUnclosed from './code-block-unclosed.ts'
import codesnippetNotFound from './codesnippet-not-found.ts'
import columnHeaderMissing from './column-header-missing.ts'
import configNotFound from './config-not-found.ts'
import custom404Page from './custom-404-page.ts'
import dateFormatInvalid from './date-format-invalid.ts'
import dateOutOfRange from './date-out-of-range.ts'
import deletedWithoutRedirection from './deleted-without-redirection.ts'
import dependentSchemasFailed from './dependent-schemas-failed.ts'
import devLanguageInvalid from './dev-language-invalid.ts'
import devLanguageMissing from './dev-language-missing.ts'
import directoryNotFound from './directory-not-found.ts'
import disallowedDomain from './disallowed-domain.ts'
import disallowedHeading from './disallowed-heading.ts'
import disallowedHtmlAttribute from './disallowed-html-attribute.ts'
import disallowedHtmlTag from './disallowed-html-tag.ts'
import docsLinkAbsolute from './docs-link-absolute.ts'
import duplicateAltText from './duplicate-alt-text.ts'
import duplicateAttribute from './duplicate-attribute.ts'
import duplicateH1s from './duplicate-h1s.ts'
import duplicateH2s from './duplicate-h2s.ts'
import duplicateMonikerConfig from './duplicate-moniker-config.ts'
import duplicatePivotGroups from './duplicate-pivot-groups.ts'
import duplicatePivotIds from './duplicate-pivot-ids.ts'
import duplicateSourceMapItem from './duplicate-source-map-item.ts'
import duplicateTitles from './duplicate-titles.ts'
import duplicateUid from './duplicate-uid.ts'
import duplicateUidGlobal from './duplicate-uid-global.ts'
import exceedMaxFileErrors from './exceed-max-file-errors.ts'
import externalImage from './external-image.ts'
import fileCaseMismatch from './file-case-mismatch.ts'
import fileNotFound from './file-not-found.ts'
import fileNotText from './file-not-text.ts'
import formatInvalid from './format-invalid.ts'
import globPatternInvalid from './glob-pattern-invalid.ts'
import h1Empty from './h1-empty.ts'
import h1InInclude from './h1-in-include.ts'
import h1InMoniker from './h1-in-moniker.ts'
import h1InZone from './h1-in-zone.ts'
import h1Length from './h1-length.ts'
import h1Missing from './h1-missing.ts'
import h1NotFirst from './h1-not-first.ts'
import h1SpaceMissing from './h1-space-missing.ts'
import hardCodedLocale from './hard-coded-locale.ts'
import headingEmpty from './heading-empty.ts'
import headingNoContent from './heading-no-content.ts'
import headingSkipped from './heading-skipped.ts'
import headingsWithUnderline from './headings-with-underline.ts'
import htmlLink from './html-link.ts'
import imageInline from './image-inline.ts'
import includeInvalid from './include-invalid.ts'
import includeNotFound from './include-not-found.ts'
import insecureLink from './insecure-link.ts'
import invalidCode from './invalid-code.ts'
import invalidEncoding from './invalid-encoding.ts'
import invalidForm from './invalid-form.ts'
import invalidImage from './invalid-image.ts'
import invalidMonikerRange from './invalid-moniker-range.ts'
import invalidNestedColumn from './invalid-nested-column.ts'
import invalidNoteSection from './invalid-note-section.ts'
import invalidPairedAttribute from './invalid-paired-attribute.ts'
import invalidRow from './invalid-row.ts'
import invalidTabGroup from './invalid-tab-group.ts'
import invalidTocHref from './invalid-toc-href.ts'
import invalidTocLevel from './invalid-toc-level.ts'
import invalidTocSyntax from './invalid-toc-syntax.ts'
import invalidTopicHref from './invalid-topic-href.ts'
import invalidValue from './invalid-value.ts'
import invalidVideo from './invalid-video.ts'
import invalidZone from './invalid-zone.ts'
import jsonSyntaxError from './json-syntax-error.ts'
import linkOutOfScope from './link-out-of-scope.ts'
import linkTextMissing from './link-text-missing.ts'
import localFilePath from './local-file-path.ts'
import maxReferenceCountInvalid from './max-reference-count-invalid.ts'
import mergeConflict from './merge-conflict.ts'
import metadataKeyMisspelled from './metadata-key-misspelled.ts'
import minReferenceCountInvalid from './min-reference-count-invalid.ts'
import missingAttribute from './missing-attribute.ts'
import missingEitherAttribute from './missing-either-attribute.ts'
import missingPairedAttribute from './missing-paired-attribute.ts'
import monikerOverlapping from './moniker-overlapping.ts'
import monikerRangeInvalid from './moniker-range-invalid.ts'
import monikerRangeOutOfScope from './moniker-range-out-of-scope.ts'
import monikerRangeUndefined from './moniker-range-undefined.ts'
import monikerZoneEmpty from './moniker-zone-empty.ts'
import multipleH1s from './multiple-h1s.ts'
import multipleTagsWithSameName from './multiple-tags-with-same-name.ts'
import nestedTooDeeply from './nested-too-deeply.ts'
import notFailed from './not-failed.ts'
import notNotebookContent from './not-notebook-content.ts'
import nullArrayValue from './null-array-value.ts'
import numberInvalid from './number-invalid.ts'
import oneOfFailed from './one-of-failed.ts'
import outputPathConflict from './output-path-conflict.ts'
import pathDuplication from './path-duplication.ts'
import pathInvalid from './path-invalid.ts'
import pathTooDeep from './path-too-deep.ts'
import pivotGroupNotFound from './pivot-group-not-found.ts'
import pivotIdNotFound from './pivot-id-not-found.ts'
import pivotIdUnused from './pivot-id-unused.ts'
import precludedAttributes from './precluded-attributes.ts'
import preserveViewNotSet from './preserve-view-not-set.ts'
import propertyCountInvalid from './property-count-invalid.ts'
import publishUrlConflict from './publish-url-conflict.ts'
import quoteAttribution from './quote-attribution.ts'
import quoteSourceLink from './quote-source-link.ts'
import redirectUrlInvalid from './redirect-url-invalid.ts'
import redirectedFileNotRemoved from './redirected-file-not-removed.ts'
import redirectedLink from './redirected-link.ts'
import redirectionConflict from './redirection-conflict.ts'
import redirectionInvalid from './redirection-invalid.ts'
import redirectionPathSyntaxError from './redirection-path-syntax-error.ts'
import redirectionUrlConflict from './redirection-url-conflict.ts'
import ruleOverrideInvalid from './rule-override-invalid.ts'
import schemaNotFound from './schema-not-found.ts'
import sensitiveLanguage from './sensitive-language.ts'
import sourcePathConflict from './source-path-conflict.ts'
import stringLengthInvalid from './string-length-invalid.ts'
import tabbedConceptualNotAllowed from './tabbed-conceptual-not-allowed.ts'
import tableHeaderMissing from './table-header-missing.ts'
import tagNotFound from './tag-not-found.ts'
import templateBranchInvalid from './template-branch-invalid.ts'
import tocBreadcrumbLinkExternal from './toc-breadcrumb-link-external.ts'
import tocDeprecated from './toc-deprecated.ts'
import tocEntryDuplicated from './toc-entry-duplicated.ts'
import tocMissing from './toc-missing.ts'
import tocNotFound from './toc-not-found.ts'
import uidNotFound from './uid-not-found.ts'
import unexpectedType from './unexpected-type.ts'
import unknownField from './unknown-field.ts'
import unknownLanguageCode from './unknown-language-code.ts'
import unusedSuppression from './unused-suppression.ts'
import validationIncomplete from './validation-incomplete.ts'
import violateSchema from './violate-schema.ts'
import xrefNotFound from './xref-not-found.ts'
import xrefTypeInvalid from './xref-type-invalid.ts'
import yamlDuplicateKey from './yaml-duplicate-key.ts'
import yamlHeaderNotObject from './yaml-header-not-object.ts'
import yamlHeaderSyntaxError from './yaml-header-syntax-error.ts'
import yamlHeaderUnclosed from './yaml-header-unclosed.ts'
import yamlSyntaxError from './yaml-syntax-error.ts'
import zonePivotDefinitionConflict from './zone-pivot-definition-conflict.ts'
import zonePivotDefinitionNotFound from './zone-pivot-definition-not-found.ts'
import zonePivotGroupMissing from './zone-pivot-group-missing.ts'

/** Every rule, one line each. */
export const rules: readonly Rule[] = [
  altTextBadLength,
  altTextBadValue,
  altTextMissing,
  arrayContainsFailed,
  arrayLengthInvalid,
  arrayMaxCheckInvalid,
  arrayMinCheckInvalid,
  arrayNotUnique,
  attributeDeprecated,
  attributeReserved,
  bookmarkNotFound,
  booleanSchemaFailed,
  circularRedirection,
  circularReference,
  codeBlockIndented,
  codeBlockUnclosed,
  codesnippetNotFound,
  columnHeaderMissing,
  configNotFound,
  custom404Page,
  dateFormatInvalid,
  dateOutOfRange,
  deletedWithoutRedirection,
  dependentSchemasFailed,
  devLanguageInvalid,
  devLanguageMissing,
  directoryNotFound,
  disallowedDomain,
  disallowedHeading,
  disallowedHtmlAttribute,
  disallowedHtmlTag,
  docsLinkAbsolute,
  duplicateAltText,
  duplicateAttribute,
  duplicateH1s,
  duplicateH2s,
  duplicateMonikerConfig,
  duplicatePivotGroups,
  duplicatePivotIds,
  duplicateSourceMapItem,
  duplicateTitles,
  duplicateUid,
  duplicateUidGlobal,
  exceedMaxFileErrors,
  externalImage,
  fileCaseMismatch,
  fileNotFound,
  fileNotText,
  formatInvalid,
  globPatternInvalid,
  h1Empty,
  h1InInclude,
  h1InMoniker,
  h1InZone,
  h1Length,
  h1Missing,
  h1NotFirst,
  h1SpaceMissing,
  hardCodedLocale,
  headingEmpty,
  headingNoContent,
  headingSkipped,
  headingsWithUnderline,
  htmlLink,
  imageInline,
  includeInvalid,
  includeNotFound,
  insecureLink,
  invalidCode,
  invalidEncoding,
  invalidForm,
  invalidImage,
  invalidMonikerRange,
  invalidNestedColumn,
  invalidNoteSection,
  invalidPairedAttribute,
  invalidRow,
  invalidTabGroup,
  invalidTocHref,
  invalidTocLevel,
  invalidTocSyntax,
  invalidTopicHref,
  invalidValue,
  invalidVideo,
  invalidZone,
  jsonSyntaxError,
  linkOutOfScope,
  linkTextMissing,
  localFilePath,
  maxReferenceCountInvalid,
  mergeConflict,
  metadataKeyMisspelled,
  minReferenceCountInvalid,
  missingAttribute,
  missingEitherAttribute,
  missingPairedAttribute,
  monikerOverlapping,
  monikerRangeInvalid,
  monikerRangeOutOfScope,
  monikerRangeUndefined,
  monikerZoneEmpty,
  multipleH1s,
  multipleTagsWithSameName,
  nestedTooDeeply,
  notFailed,
  notNotebookContent,
  nullArrayValue,
  numberInvalid,
  oneOfFailed,
  outputPathConflict,
  pathDuplication,
  pathInvalid,
  pathTooDeep,
  pivotGroupNotFound,
  pivotIdNotFound,
  pivotIdUnused,
  precludedAttributes,
  preserveViewNotSet,
  propertyCountInvalid,
  publishUrlConflict,
  quoteAttribution,
  quoteSourceLink,
  redirectUrlInvalid,
  redirectedFileNotRemoved,
  redirectedLink,
  redirectionConflict,
  redirectionInvalid,
  redirectionPathSyntaxError,
  redirectionUrlConflict,
  ruleOverrideInvalid,
  schemaNotFound,
  sensitiveLanguage,
  sourcePathConflict,
  stringLengthInvalid,
  tabbedConceptualNotAllowed,
  tableHeaderMissing,
  tagNotFound,
  templateBranchInvalid,
  tocBreadcrumbLinkExternal,
  tocDeprecated,
  tocEntryDuplicated,
  tocMissing,
  tocNotFound,
  uidNotFound,
  unexpectedType,
  unknownField,
  unknownLanguageCode,
  unusedSuppression,
  validationIncomplete,
  violateSchema,
  xrefNotFound,
  xrefTypeInvalid,
  yamlDuplicateKey,
  yamlHeaderNotObject,
  yamlHeaderSyntaxError,
  yamlHeaderUnclosed,
  yamlSyntaxError,
  zonePivotDefinitionConflict,
  zonePivotDefinitionNotFound,
  zonePivotGroupMissing,
]
