# frozen_string_literal: true

# What the real kramdown makes of pages, set up as Jekyll sets it up.
#
#   ruby migration/bin/kramdown-goldens.rb migration/jekyll/fixtures   writes golden.html beside every input.md
#   ruby migration/bin/kramdown-goldens.rb --json                JSON list of sources on stdin, of HTML on stdout
#
# Debian: apt-get install ruby-kramdown ruby-kramdown-parser-gfm

require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'

OPTIONS = {
  input: 'GFM',
  hard_wrap: false,
  auto_ids: true,
  syntax_highlighter: nil,
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo'
}.freeze

# nil where kramdown itself gives up
def html(source)
  Kramdown::Document.new(source, OPTIONS).to_html
rescue StandardError
  nil
end

if ARGV == ['--json']
  puts JSON.generate(JSON.parse($stdin.read).map { |source| html(source) })
elsif ARGV.length == 1 && File.directory?(ARGV.first)
  Dir[File.join(ARGV.first, '*', 'input.md')].sort.each do |input|
    golden = File.join(File.dirname(input), 'golden.html')
    File.write(golden, html(File.read(input, encoding: 'UTF-8')))
  end
else
  warn 'usage: ruby migration/bin/kramdown-goldens.rb <folder of fixtures> | --json'
  exit 2
end
