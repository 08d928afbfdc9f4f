# Soundings. `make demo` and `make test` do everything they need, on a bare machine too.

PREFIX ?= /usr/local
SWIFT ?= swift
FLAGS := --explicit-target-dependency-import-check error
DEMO := .build/demo
SOURCES := Package.swift Sources Tests Questionnaires/ShippedDefinitions.swift \
  Reports/ShippedTemplates.swift

.PHONY: help demo test build lint install uninstall bench samples clean system-libraries

help:
	@echo "make demo              a report of a sample organization; prints where it is"
	@echo "make test              all tests"
	@echo "make build             the program, .build/release/soundings"
	@echo "make lint              style and house rules"
	@echo "make install PREFIX=…  install the program (default $(PREFIX))"
	@echo "make bench             measure scoring beside other tools"

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

install: build
	install -d "$(DESTDIR)$(PREFIX)/lib/soundings" "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/soundings "$(DESTDIR)$(PREFIX)/lib/soundings/soundings"
	cp -R .build/release/Soundings_* "$(DESTDIR)$(PREFIX)/lib/soundings/"
	ln -sf ../lib/soundings/soundings "$(DESTDIR)$(PREFIX)/bin/soundings"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/lib/soundings" "$(DESTDIR)$(PREFIX)/bin/soundings"

bench: build
	@sh Benchmarks/run

# Writes the sample report anew; read it before you commit it.
samples: build
	@rm -rf $(DEMO)
	@.build/release/soundings sample $(DEMO)
	@SOURCE_DATE_EPOCH=1767225600 .build/release/soundings report --engagement $(DEMO) \
	  -o Reports/Samples/harbour-lights
	@chmod 644 Reports/Samples/harbour-lights/*

clean:
	rm -rf .build
