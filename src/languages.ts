/**
 * The languages that the Learn build can take a named part of code from, by name, alias and file extension, and how their
 * comments mark such a part. Source: the code snippet renderer of docfx v3.
 */

/** How a part of code is marked: the start of the line before `<name>`, and what follows it. */
export type TagStyle =
  | 'slashes'
  | 'region'
  | 'quote'
  | 'markup'
  | 'dashes'
  | 'hash'
  | 'rem'
  | 'percent'
  | 'semicolon'
  | 'block'

/** A language: the ways of marking parts of its code, then its names. */
const LANGUAGES: readonly (readonly [styles: readonly TagStyle[], names: string])[] = [
  [['slashes'], 'actionscript as'],
  [['slashes'], 'arduino ino'],
  [['slashes'], 'assembly nasm asm'],
  [['slashes'], 'cpp c c++ objective-c obj-c objc objectivec h hpp cc m'],
  [['slashes', 'region'], 'csharp cs'],
  [['slashes', 'region', 'markup'], 'cshtml aspx-cs aspx-csharp razor'],
  [['slashes'], 'cuda cu cuh'],
  [['slashes'], 'd dlang'],
  [['slashes'], 'fsharp fs fsi fsx'],
  [['slashes'], 'go golang'],
  [['slashes'], 'java gradle'],
  [['slashes'], 'javascript js node json'],
  [['slashes'], 'pascal pas'],
  [['slashes', 'markup'], 'php'],
  [['slashes'], 'processing pde'],
  [['slashes', 'markup'], 'react tsx'],
  [['slashes'], 'rust rs'],
  [['slashes'], 'scala'],
  [['slashes'], 'smalltalk st'],
  [['slashes'], 'swift'],
  [['slashes'], 'typescript ts'],
  [['slashes', 'block'], 'scss'],
  [['block'], 'css'],
  [['markup'], 'xml xsl xslt xsd wsdl csdl edmx vsixmanifest'],
  [['markup'], 'xaml'],
  [['markup'], 'handlebars hbs'],
  [['markup'], 'html jsp asp aspx ascx'],
  [['quote', 'region'], 'vb vbnet vbscript bas vbs vba'],
  [['quote', 'region', 'markup'], 'vbhtml aspx-vb'],
  [['dashes'], 'haskell hs'],
  [['dashes'], 'lua'],
  [['dashes'], 'sql'],
  [['hash'], 'perl pl'],
  [['hash'], 'powershell posh ps1'],
  [['hash'], 'python py'],
  [['hash'], 'r'],
  [['hash', 'markup'], 'ruby ru erb rb'],
  [['hash'], 'shell sh bash'],
  [['rem'], 'batchfile bat cmd'],
  [['percent'], 'erlang erl'],
  [['percent'], 'matlab'],
  [['semicolon'], 'lisp lsp'],
]

const STYLES = new Map(LANGUAGES.flatMap(([styles, names]) => names.split(' ').map(name => [name, styles] as const)))

/** Ways of marking parts in a language (`csharp`) or extension (`.cs`); undefined for one that the build does not know. */
export function tagStylesOf(language: string): readonly TagStyle[] | undefined {
  return STYLES.get(language.replace(/^\./, ''))
}
