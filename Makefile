# Soundings. `make demo` and `make test` do everything they need, on a bare machine too.

PREFIX ?= /usr/local
SWIFT ?= swift
SHARE = $(DESTDIR)$(PREFIX)/share
FLAGS := --explicit-target-dependency-import-check error
DEMO := .build/demo
SOURCES := Package.swift Sources Tests Questionnaires/ShippedDefinitions.swift \
  Reports/ShippedTemplates.swift Pages/ShippedPages.swift

.PHONY: help demo test build lint manual install uninstall bench samples endurance oracle clean system-libraries

help:
	@echo "make demo              a report of a sample organization; prints where it is"
	@echo "make test              all tests"
	@echo "make build             the program, .build/release/soundings"
	@echo "make lint              style and house rules"
	@echo "make install PREFIX=…  install the program (default $(PREFIX))"
	@echo "make bench             measure scoring beside other tools"
	@echo "make oracle            compare scores and statistics of random answers with R"
	@echo "make endurance         what is kept after crashes, power cuts and attacks (half an hour)"

system-libraries:
	@sh Scripts/install-system-libraries

build: system-libraries
	$(SWIFT) build -c release --product soundings

demo: build
	@rm -rf $(DEMO)
	@.build/release/soundings sample $(DEMO)
	@.build/release/soundings report --engagement $(DEMO)
	@echo "Open the page above in a browser."

test: system-libraries
	$(SWIFT) test --parallel $(FLAGS)

lint: system-libraries
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@sh Scripts/check-house-rules

# The pages of man(1), made from the same words as --help.
manual: build
	$(SWIFT) package --allow-writing-to-package-directory generate-manual --multi-page >/dev/null

install: manual
	install -d "$(DESTDIR)$(PREFIX)/lib/soundings" "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/soundings "$(DESTDIR)$(PREFIX)/lib/soundings/soundings"
	cp -R .build/release/Soundings_* "$(DESTDIR)$(PREFIX)/lib/soundings/"
	ln -sf ../lib/soundings/soundings "$(DESTDIR)$(PREFIX)/bin/soundings"
	install -d "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -m 644 .build/plugins/GenerateManual/outputs/soundings/*.1 "$(SHARE)/man/man1/"
	.build/release/soundings --generate-completion-script bash \
	  > "$(SHARE)/bash-completion/completions/soundings"
	.build/release/soundings --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_soundings"
	.build/release/soundings --generate-completion-script fish \
	  > "$(SHARE)/fish/vendor_completions.d/soundings.fish"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/lib/soundings" "$(DESTDIR)$(PREFIX)/bin/soundings"
	rm -f "$(SHARE)"/man/man1/soundings*.1 "$(SHARE)/bash-completion/completions/soundings" \
	  "$(SHARE)/zsh/site-functions/_soundings" "$(SHARE)/fish/vendor_completions.d/soundings.fish"

bench: build
	@sh Benchmarks/run

# Needs R; Tests/Oracle/README.md says what is compared.
oracle:
	@sh Tests/Oracle/run

# Kills, power cuts, faults, attacks; Tests/Endurance/README.md says what each check shows.
endurance: build
	@sh Tests/Endurance/run

# Writes the sample report anew; read it before you commit it.
samples: build
	@rm -rf $(DEMO)
	@.build/release/soundings sample $(DEMO)
	@SOURCE_DATE_EPOCH=1767225600 .build/release/soundings report --engagement $(DEMO) \
	  -o Reports/Samples/harbour-lights
	@chmod 644 Reports/Samples/harbour-lights/*

clean:
	rm -rf .build
